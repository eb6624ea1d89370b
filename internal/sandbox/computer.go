package sandbox

import (
	"context"
	"time"
)

// Computer is the desktop of a sandbox. Coordinates are pixels from the top left corner of the screen.
type Computer interface {
	// ScreenSize is the size of the screen now.
	ScreenSize(ctx context.Context) (Size, error)
	// Screenshot encodes what the screen shows now. Errors: InvalidArgument for a region off the screen.
	Screenshot(ctx context.Context, options ShotOptions) (Image, error)
	// Cursor is where the pointer is.
	Cursor(ctx context.Context) (Point, error)
	// Input plays the events in order, where the screen is, and returns when the X server has taken them all.
	//
	// If it fails or is cancelled in the middle, every key and button that this call pressed is released; what an
	// earlier call holds stays held. Errors: InvalidArgument for a point off the screen, found before the first event.
	Input(ctx context.Context, events ...Event) error
}

// Point is a place on the screen.
type Point struct{ X, Y int }

// Size is a width and a height in pixels.
type Size struct{ Width, Height int }

// Contains reports whether p is on a screen of this size.
func (s Size) Contains(p Point) bool {
	return p.X >= 0 && p.Y >= 0 && p.X < s.Width && p.Y < s.Height
}

// Rect is a part of the screen; the zero value stands for all of it.
type Rect struct{ X, Y, Width, Height int }

// ShotOptions choose what a screenshot shows. The zero value is the whole screen with the pointer.
type ShotOptions struct {
	Region     Rect
	HideCursor bool
}

// Image is an encoded picture.
type Image struct {
	// PNG is the file's bytes.
	PNG  []byte
	Size Size
}

// Button is an X pointer button: 1 left, 2 middle, 3 right, 4 to 7 wheel up, down, left and right.
type Button uint8

// The pointer buttons by name.
const (
	ButtonLeft   Button = 1
	ButtonMiddle Button = 2
	ButtonRight  Button = 3
	WheelUp      Button = 4
	WheelDown    Button = 5
	WheelLeft    Button = 6
	WheelRight   Button = 7
)

// Key is one key: an X keysym, or, where Sym is 0, an X keycode.
type Key struct {
	Sym  uint32
	Code uint8
}

// EventKind says what an Event does.
type EventKind uint8

// The kinds of events. The order is part of the wire protocol: append only.
const (
	EventInvalid EventKind = iota
	// PointerMove moves the pointer to At.
	PointerMove
	// ButtonDown and ButtonUp press and release Button.
	ButtonDown
	ButtonUp
	// KeyDown and KeyUp press and release Key; a key that needs Shift on the current layout gets it.
	KeyDown
	KeyUp
	// TypeText enters Text exactly, whatever the layout and the locks.
	TypeText
	// Pause lets Duration pass.
	Pause
)

// Event is one step of input. Which fields count depends on Kind.
type Event struct {
	Kind     EventKind
	At       Point
	Button   Button
	Key      Key
	Text     string
	Duration time.Duration
}

// Limits of one Input call, checked by ValidateEvents.
const (
	MaxEvents     = 100_000
	MaxTextBytes  = 1 << 20
	MaxInputPause = 10 * time.Minute
)

// ValidateEvents reports the first event that no screen of the given size could play. Errors: InvalidArgument, Limit.
func ValidateEvents(screen Size, events []Event) error {
	if len(events) > MaxEvents {
		return Errorf(Limit, "%d events in one call, at most %d are allowed", len(events), MaxEvents)
	}
	for _, event := range events {
		if err := event.validate(screen); err != nil {
			return err
		}
	}
	return nil
}

func (e Event) validate(screen Size) error {
	switch e.Kind {
	case PointerMove:
		if !screen.Contains(e.At) {
			return Errorf(InvalidArgument, "(%d, %d) is off the screen, which is %d x %d",
				e.At.X, e.At.Y, screen.Width, screen.Height)
		}
	case ButtonDown, ButtonUp:
		if e.Button == 0 {
			return Errorf(InvalidArgument, "button 0 does not exist")
		}
	case KeyDown, KeyUp:
		if e.Key.Sym == 0 && e.Key.Code < 8 {
			return Errorf(InvalidArgument, "keycode %d does not exist", e.Key.Code)
		}
	case TypeText:
		if len(e.Text) > MaxTextBytes {
			return Errorf(Limit, "text of %d bytes, at most %d can be typed in one call", len(e.Text), MaxTextBytes)
		}
	case Pause:
		if e.Duration < 0 || e.Duration > MaxInputPause {
			return Errorf(InvalidArgument, "a pause of %v is not between 0 and %v", e.Duration, MaxInputPause)
		}
	default:
		return Errorf(InvalidArgument, "unknown event kind %d", e.Kind)
	}
	return nil
}
