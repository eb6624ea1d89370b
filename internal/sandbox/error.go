package sandbox

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"strings"
)

// Code classifies an Error. It is an error itself, so errors.Is(err, sandbox.NotFound) holds for every error of that
// class.
type Code string

// The codes. The list is closed and part of the wire protocol and of the script API: append only.
const (
	// InvalidType is an argument of the wrong type, found before any work.
	InvalidType Code = "invalid_type"
	// InvalidArgument is a value of the right type that is impossible.
	InvalidArgument Code = "invalid_argument"
	// NotFound is an absent file, program, process, window or sandbox.
	NotFound Code = "not_found"
	// AlreadyExists is an exclusive create of something there, or an id that is taken.
	AlreadyExists Code = "already_exists"
	// PermissionDenied is a no of the sandbox or of the run's own permissions.
	PermissionDenied Code = "permission_denied"
	// Timeout is a deadline that passed.
	Timeout Code = "timeout"
	// Unavailable is an agent, a provider or a process out of reach; it may be tried again.
	Unavailable Code = "unavailable"
	// Limit is a size, count or quota exceeded.
	Limit Code = "limit"
	// Unsupported is something that this provider or sandbox cannot do.
	Unsupported Code = "unsupported"
	// Aborted is a call that its caller cancelled.
	Aborted Code = "aborted"
	// Internal is our bug.
	Internal Code = "internal"
)

// Codes lists every code.
func Codes() []Code {
	return []Code{
		InvalidType, InvalidArgument, NotFound, AlreadyExists, PermissionDenied, Timeout, Unavailable, Limit,
		Unsupported, Aborted, Internal,
	}
}

// Error makes a Code an error.
func (c Code) Error() string { return strings.ReplaceAll(string(c), "_", " ") }

// Error is the one error type below the script: an operation, what it was about, a class, and the cause.
type Error struct {
	// Op is what was attempted, as in "fileEditor.strReplace".
	Op string
	// Subject is what it was about: a path, a process id, a key.
	Subject string
	Code    Code
	// Hint says what to do about it.
	Hint string
	Err  error
}

// Errorf makes an Error without an operation.
func Errorf(code Code, format string, args ...any) *Error {
	return &Error{Code: code, Err: fmt.Errorf(format, args...)}
}

// Error reads: op "subject": cause.
func (e *Error) Error() string {
	var b strings.Builder
	b.WriteString(e.Op)
	if e.Subject != "" {
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		fmt.Fprintf(&b, "%q", e.Subject)
	}
	if b.Len() > 0 {
		b.WriteString(": ")
	}
	b.WriteString(e.Reason())
	return b.String()
}

// Reason is the cause alone, without operation and subject.
func (e *Error) Reason() string {
	if e.Err == nil {
		return e.Code.Error()
	}
	return e.Err.Error()
}

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.Err }

// Is reports whether target is this error's code.
func (e *Error) Is(target error) bool {
	code, ok := target.(Code)
	return ok && code == e.Code
}

// WithOp returns a copy that names another operation.
func (e *Error) WithOp(op string) *Error {
	c := *e
	c.Op = op
	return &c
}

// WithSubject returns a copy that names what it was about.
func (e *Error) WithSubject(subject string) *Error {
	c := *e
	c.Subject = subject
	return &c
}

// WithHint returns a copy that says what to do.
func (e *Error) WithHint(hint string) *Error {
	c := *e
	c.Hint = hint
	return &c
}

// AsError returns err as an *Error, classifying what the standard library can tell: contexts, io/fs and net time-outs.
// It returns nil for nil.
func AsError(err error) *Error {
	if err == nil {
		return nil
	}
	var e *Error
	if errors.As(err, &e) {
		return e
	}
	return &Error{Code: classify(err), Err: err}
}

func classify(err error) Code {
	var timeout interface{ Timeout() bool }
	switch {
	case errors.Is(err, context.Canceled):
		return Aborted
	case errors.Is(err, context.DeadlineExceeded):
		return Timeout
	case errors.Is(err, fs.ErrNotExist):
		return NotFound
	case errors.Is(err, fs.ErrExist):
		return AlreadyExists
	case errors.Is(err, fs.ErrPermission):
		return PermissionDenied
	case errors.As(err, &timeout) && timeout.Timeout():
		return Timeout
	}
	return Internal
}
