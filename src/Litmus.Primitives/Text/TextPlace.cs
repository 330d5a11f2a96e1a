namespace Litmus.Primitives.Text;

/// <summary>A place <c>{{name:format}}</c> of a <see cref="TextTemplate"/>.</summary>
/// <param name="Name">Name of its content.</param>
/// <param name="Format">The format; absent where the place gives none.</param>
/// <param name="Index">Where it begins in the text.</param>
/// <param name="Length">Number of its characters, braces included.</param>
public readonly record struct TextPlace(string Name, string? Format, int Index, int Length);
