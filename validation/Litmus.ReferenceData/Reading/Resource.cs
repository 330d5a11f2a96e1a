namespace Litmus.ReferenceData.Reading;

/// <summary>A file as datapackage.json lists it.</summary>
/// <param name="Path">Name of the file in the paper's folder.</param>
/// <param name="Bytes">Number of bytes; absent when it was never sealed.</param>
/// <param name="Sha256">SHA-256 in lower-case hexadecimal digits; absent when it was never sealed.</param>
/// <param name="Source">Place in the paper.</param>
/// <param name="DeclaresComments">Whether the sign of comments is declared.</param>
/// <param name="Fields">Declared columns.</param>
/// <param name="Place">Where it is listed.</param>
internal sealed record Resource(
    string Path, long? Bytes, string? Sha256, string Source, bool DeclaresComments, IReadOnlyList<FieldDeclaration> Fields, TextPlace Place)
{
    public const string Claims = "claims.csv";

    public const string Dropped = "dropped.csv";

    public const string Coverage = "coverage.csv";

    public bool IsCsv => Path.EndsWith(".csv", StringComparison.Ordinal);

    public bool IsTable => IsCsv && Path is not (Claims or Dropped or Coverage);

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);
}
