package sandbox

import (
	"context"
	"io"
	"io/fs"
	"strings"
	"time"
)

// Files reads and writes the sandbox's file system. Every path is absolute and is resolved inside the sandbox only.
type Files interface {
	// Stat describes what path names, following symbolic links. Errors: NotFound, PermissionDenied.
	Stat(ctx context.Context, path string) (FileInfo, error)
	// List describes the entries of a folder, sorted by name, without following links.
	// Errors: NotFound; InvalidArgument when path is not a folder.
	List(ctx context.Context, path string) ([]FileInfo, error)
	// Read streams a regular file. The reader fails if the context ends. Errors: NotFound; InvalidArgument for
	// anything but a regular file.
	Read(ctx context.Context, path string) (io.ReadCloser, error)
	// Write replaces or makes a file with all of contents, atomically: until it returns nil the old file, or none,
	// is there. Missing parent folders are made. An existing file keeps its mode.
	// Errors: AlreadyExists without Overwrite; InvalidArgument when path is a folder or a device.
	Write(ctx context.Context, path string, contents io.Reader, options WriteOptions) error
	// Remove removes a file, a link or an empty folder, and with recursive a folder and all below it.
	Remove(ctx context.Context, path string, recursive bool) error
	// Rename moves a file or folder within the sandbox, replacing a file at to.
	Rename(ctx context.Context, from, to string) error
	// Pack streams a folder as a zip archive whose names begin below path. Modes, times, empty folders and links are
	// kept. Errors: NotFound; InvalidArgument when path is not a folder.
	Pack(ctx context.Context, path string) (io.ReadCloser, error)
	// Unpack unpacks a zip archive, as Pack makes them, into a folder, which is made when absent. An archive that
	// names anything outside of it is refused whole. Errors: InvalidArgument, Limit.
	Unpack(ctx context.Context, path string, archive io.Reader) error
}

// FileInfo describes a file.
type FileInfo struct {
	// Name is the last element of the path.
	Name    string
	Size    int64
	Mode    fs.FileMode
	ModTime time.Time
	// Target is where a symbolic link points; empty for anything else.
	Target string
}

// WriteOptions tune a Write.
type WriteOptions struct {
	Overwrite bool
	// Mode is the permissions of a new file; zero means 0644.
	Mode fs.FileMode
}

// ValidatePath reports a path that cannot name a file of a sandbox: relative, empty or with a NUL byte.
// Errors: InvalidArgument.
func ValidatePath(path string) error {
	switch {
	case path == "":
		return Errorf(InvalidArgument, "the path is empty")
	case strings.ContainsRune(path, 0):
		return Errorf(InvalidArgument, "the path contains a NUL byte")
	case path[0] != '/':
		return Errorf(InvalidArgument, "the path is not absolute").WithHint("begin it with /, as in /" + path)
	}
	return nil
}
