package sandbox

import (
	"context"
	"strings"
	"time"
)

// Processes starts programs in a sandbox and finds them again.
type Processes interface {
	// Start starts a program in its own process group. Errors: AlreadyExists when the id is taken by a living
	// process, NotFound when the program or the folder is absent, PermissionDenied, InvalidArgument.
	Start(ctx context.Context, command Command) (Process, error)
	// Find returns the process that was started under id, also when it has ended. Errors: NotFound.
	Find(ctx context.Context, id string) (Process, error)
	// List tells every process that Find would find, in the order of their start.
	List(ctx context.Context) ([]ProcessInfo, error)
}

// Process is one started program. It stays readable after its end.
type Process interface {
	ID() string
	Info(ctx context.Context) (ProcessInfo, error)
	// Write gives all of p to the process's standard input, waiting while its buffer is full.
	// Errors: Unavailable when the process has ended or its input is closed.
	Write(ctx context.Context, p []byte) error
	// CloseInput ends the standard input; on a terminal it types the end-of-file character.
	CloseInput(ctx context.Context) error
	// Output returns what the process has printed. It waits as the request says.
	Output(ctx context.Context, request OutputRequest) (Output, error)
	// Signal sends a signal, named as in "SIGTERM" or "TERM", to the process's whole group.
	// Errors: InvalidArgument for an unknown name, Unavailable when the process has ended.
	Signal(ctx context.Context, name string) error
	// Kill asks the group to end (SIGTERM, on a terminal also SIGHUP), and after the grace makes it (SIGKILL). It
	// returns when the process is gone. Killing an ended process is no error.
	Kill(ctx context.Context, grace time.Duration) error
	// Resize sets the size of the process's terminal. Errors: Unsupported without one.
	Resize(ctx context.Context, size TerminalSize) error
}

// TerminalSize is a terminal's size in characters.
type TerminalSize struct{ Columns, Rows int }

// Command says what to start.
type Command struct {
	// ID is the name under which the process can be found; empty lets the sandbox choose.
	ID string
	// Args is the program and its arguments. A program without a slash is looked up in PATH.
	Args []string
	// Dir is the working folder; empty is the user's home.
	Dir string
	// Env is added to the sandbox's environment.
	Env map[string]string
	// Terminal, when set, gives the process a terminal of this size instead of pipes.
	Terminal *TerminalSize
	// NoInput gives the process an empty standard input instead of a pipe.
	NoInput bool
	// Ephemeral forgets the process once it has ended and its output was read to the end.
	Ephemeral bool
}

// ProcessInfo is the state of a process.
type ProcessInfo struct {
	ID        string
	PID       int
	Args      []string
	Terminal  bool
	StartedAt time.Time
	// Inputs is what was written to the standard input, oldest first; long histories keep their newest 1 MiB.
	Inputs [][]byte
	// End is the absolute offset just after the last byte printed so far.
	End int64
	// Exit is nil while the process runs.
	Exit *Exit
}

// Exit is how a process ended.
type Exit struct {
	// Code is the exit code; 128 plus the signal's number when a signal ended it.
	Code int
	// Signal is the name of the signal that ended it, such as "SIGKILL", or empty.
	Signal string
}

// Stream tells where a chunk of output was printed.
type Stream uint8

// The streams. The order is part of the wire protocol.
const (
	Stdout Stream = iota + 1
	Stderr
	// Terminal carries all output of a process that has a terminal.
	Terminal
)

// Chunk is a run of bytes printed to one stream.
type Chunk struct {
	Stream Stream
	Data   []byte
}

// MaxOutput is the most bytes that one Output call returns.
const MaxOutput = 4 << 20

// OutputRequest says which output is wanted. Offsets count the bytes of all streams together, from the start of the
// process, in the order in which they were printed.
type OutputRequest struct {
	// From is the offset of the first byte wanted. A later end-of-output is answered at once when the process ended.
	From int64
	// Max bounds the bytes returned; zero means MaxOutput.
	Max int
	// Wait is how long to wait for a first byte or for the end, when there is none yet; zero answers at once.
	Wait time.Duration
}

// Output is what a process printed from some offset on.
type Output struct {
	Chunks []Chunk
	// Next is the offset to ask from next.
	Next int64
	// Dropped counts the bytes from the asked offset on that were no longer kept.
	Dropped int64
	// Exit is set once the process has ended and nothing it printed before its end lies beyond Next.
	Exit *Exit
}

// Limits of a command, checked by Validate.
const (
	maxProcessID = 256
	maxTerminal  = 10_000
)

// Validate reports the first impossible value of the command. Errors: InvalidArgument.
func (c Command) Validate() error {
	if len(c.Args) == 0 || c.Args[0] == "" {
		return Errorf(InvalidArgument, "the command is empty")
	}
	if len(c.ID) > maxProcessID || strings.ContainsRune(c.ID, 0) {
		return Errorf(InvalidArgument, "a process id has at most %d bytes and no NUL", maxProcessID)
	}
	for _, arg := range c.Args {
		if strings.ContainsRune(arg, 0) {
			return Errorf(InvalidArgument, "argument %q contains a NUL byte", arg)
		}
	}
	for name, value := range c.Env {
		if err := ValidateEnvName(name); err != nil {
			return err
		}
		if strings.ContainsRune(value, 0) {
			return Errorf(InvalidArgument, "the value of environment variable %s contains a NUL byte", name)
		}
	}
	if c.Dir != "" {
		if err := ValidatePath(c.Dir); err != nil {
			return err
		}
	}
	if c.Terminal != nil {
		return c.Terminal.Validate()
	}
	return nil
}

// Validate reports an impossible terminal size. Errors: InvalidArgument.
func (s TerminalSize) Validate() error {
	if s.Columns < 1 || s.Rows < 1 || s.Columns > maxTerminal || s.Rows > maxTerminal {
		return Errorf(InvalidArgument, "a terminal of %d x %d is impossible: both must be between 1 and %d",
			s.Columns, s.Rows, maxTerminal)
	}
	return nil
}

// ValidateEnvName reports a name that no environment can hold. Errors: InvalidArgument.
func ValidateEnvName(name string) error {
	if name == "" || strings.ContainsAny(name, "=\x00") {
		return Errorf(InvalidArgument, "environment variable name %q is empty or contains '=' or NUL", name)
	}
	return nil
}
