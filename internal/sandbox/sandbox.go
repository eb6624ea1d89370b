// Package sandbox is the waist of sandscript: the small set of interfaces that every script call passes through and
// that every provider, the wire protocol and the engine implement. It imports only the standard library.
//
// A Provider makes sandboxes. A Sandbox is one isolated machine; its Computer is the screen with pointer and keyboard,
// its Processes, Files and Editor are what their names say. All methods may be called from any goroutine, obey their
// context, and fail with an *Error.
package sandbox

import (
	"context"
	"time"
)

// Provider answers one question: where does a sandbox's agent run?
type Provider interface {
	// Create makes a sandbox and returns it ready: its desktop answers, unless the spec asks for none.
	//
	// Errors: InvalidArgument for an impossible spec, Unsupported for one that this provider cannot hold,
	// Unavailable when the machine refuses (missing program, forbidden namespaces) with a hint that says what to do.
	Create(ctx context.Context, spec Spec) (Sandbox, error)
	// Open finds a sandbox that this provider made. Errors: NotFound.
	Open(ctx context.Context, id string) (Sandbox, error)
	// List tells the living sandboxes of this provider, oldest first.
	List(ctx context.Context) ([]Info, error)
}

// Sandbox is one isolated machine.
type Sandbox interface {
	// ID is the name under which the provider opens this sandbox.
	ID() string
	// Info asks the sandbox what it is now.
	Info(ctx context.Context) (Info, error)
	// Computer is the desktop; without one its methods fail with Unsupported.
	Computer() Computer
	Processes() Processes
	Files() Files
	Editor() Editor
	// Delete ends every process of the sandbox and removes all that it left. Deleting twice is no error; any other
	// call on a deleted sandbox is Unavailable.
	Delete(ctx context.Context) error
}

// Default screen size, in pixels.
const (
	DefaultWidth  = 1280
	DefaultHeight = 800
)

// The widest and tallest screen that a Spec may ask for, in pixels, and the smallest.
const (
	MinScreen = 64
	MaxScreen = 8192
)

// Spec says what sandbox to make. The zero value is a desktop of the default size without a network.
type Spec struct {
	// DisplayName is for people; any text.
	DisplayName string
	// Width and Height of the screen in pixels; zero means the default.
	Width, Height int
	// Headless asks for no desktop: no X server, no window manager.
	Headless bool
	// Env is added to the environment of every process. It never inherits the host's.
	Env map[string]string
	// Metadata is kept and given back by Info.
	Metadata map[string]string
}

// ScreenSize is the screen that the spec asks for, with the defaults filled in.
func (s Spec) ScreenSize() Size {
	size := Size{Width: s.Width, Height: s.Height}
	if size.Width == 0 {
		size.Width = DefaultWidth
	}
	if size.Height == 0 {
		size.Height = DefaultHeight
	}
	return size
}

// Validate reports the first impossible value of the spec. Errors: InvalidArgument.
func (s Spec) Validate() error {
	size := s.ScreenSize()
	if size.Width < MinScreen || size.Width > MaxScreen {
		return Errorf(InvalidArgument, "width is %d, but must be between %d and %d", s.Width, MinScreen, MaxScreen)
	}
	if size.Height < MinScreen || size.Height > MaxScreen {
		return Errorf(InvalidArgument, "height is %d, but must be between %d and %d", s.Height, MinScreen, MaxScreen)
	}
	for name := range s.Env {
		if err := ValidateEnvName(name); err != nil {
			return err
		}
	}
	return nil
}

// Info describes a living sandbox.
type Info struct {
	ID          string
	DisplayName string
	Provider    string
	CreatedAt   time.Time
	// Screen is the size of the desktop; zero without one.
	Screen   Size
	Metadata map[string]string
}
