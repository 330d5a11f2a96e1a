using Litmus.Cases.Notes;

namespace Litmus.Yoon2023.Atoms;

/// <summary>The remarks that the cases of single boundaries share, in <c>DiffusivityNotes.notes.md</c>.</summary>
internal static class DiffusivityNotes
{
    /// <summary>The file.</summary>
    public static NoteFile File { get; } = NoteFile.Of(typeof(DiffusivityNotes));
}
