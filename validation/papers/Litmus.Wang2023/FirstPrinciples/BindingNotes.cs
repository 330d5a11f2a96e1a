using Litmus.Cases.Notes;

namespace Litmus.Wang2023.FirstPrinciples;

/// <summary>The remarks that the claims on computed binding energies share, in <c>BindingNotes.notes.md</c>.</summary>
internal static class BindingNotes
{
    /// <summary>The file.</summary>
    public static NoteFile File { get; } = NoteFile.Of(typeof(BindingNotes));
}
