using Litmus.Cases.Notes;

namespace Litmus.Zhang2025.Films;

/// <summary>The remarks that the cases of simulated films share, in <c>FilmNotes.notes.md</c>.</summary>
internal static class FilmNotes
{
    /// <summary>The file.</summary>
    public static NoteFile File { get; } = NoteFile.Of(typeof(FilmNotes));
}
