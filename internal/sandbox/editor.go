package sandbox

import "context"

// Editor edits text files inside the sandbox, byte-exactly and atomically. The undo history lives in the sandbox, so it
// outlasts the script.
type Editor interface {
	// View returns a file's text, or a listing two levels deep of a folder.
	// Errors: NotFound; InvalidArgument for a range outside the file or a file that is not text; Limit.
	View(ctx context.Context, path string, options ViewOptions) (string, error)
	// Replace replaces every occurrence of old, or with unique demands exactly one.
	// Errors: NotFound when the text or the file is absent; InvalidArgument when unique is asked and there are more.
	Replace(ctx context.Context, path string, edit Replacement) (Edit, error)
	// Insert inserts text after a line, counted from 1; 0 is the top. Errors: InvalidArgument for a line past the end.
	Insert(ctx context.Context, path string, line int, text string) (Edit, error)
	// Undo takes back the newest edit of a file that is not yet undone.
	// Errors: NotFound when there is none; InvalidArgument when the file has changed since by other means.
	Undo(ctx context.Context, path string) (Edit, error)
	// Create makes a file, with its missing parent folders. Errors: AlreadyExists without overwrite.
	Create(ctx context.Context, path, text string, overwrite bool) (Edit, error)
}

// ViewOptions choose what View returns.
type ViewOptions struct {
	// First and Last are line numbers counted from 1, both included. First 0 means the whole file; Last -1 its end.
	First, Last int
	// Numbered puts line numbers before the lines, as cat -n does.
	Numbered bool
}

// Replacement is what Replace does.
type Replacement struct {
	Old, New string
	Unique   bool
}

// Edit is what an edit did.
type Edit struct {
	// Replacements counts what Replace replaced.
	Replacements int
	// Lines are the numbers, counted from 1, of the lines at which replacements began; at most the first 100.
	Lines []int
	// Removed says that an undo took back the creation of the file, so the file is gone.
	Removed bool
}

// MaxEditBytes is the largest file that the editor opens.
const MaxEditBytes = 256 << 20
