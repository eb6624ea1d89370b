// Package keysym knows the names of X keysyms and the keysyms of characters. It is pure and imports nothing of ours.
package keysym
