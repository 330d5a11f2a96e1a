using System.Security.Cryptography;

namespace Litmus.Cli.Crates;

/// <summary>A file of a crate.</summary>
/// <param name="Path">Its path in the crate, with slashes.</param>
/// <param name="Description">What it is.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Its checksum.</param>
internal sealed record CrateFile(string Path, string Description, long Bytes, string Sha256)
{
    /// <summary>The results in a crate.</summary>
    public const string Results = "artifacts/report/results.json";

    /// <summary>Its media type.</summary>
    public string Format => System.IO.Path.GetExtension(Path) switch
    {
        ".json" => "application/json",
        ".csv" => "text/csv",
        ".md" => "text/markdown",
        ".cff" => "application/yaml",
        _ => "text/plain",
    };

    /// <summary>The file of a stored run in a crate.</summary>
    public static string RunOf(string hash) => $"artifacts/runs/{hash}/run.json";

    /// <summary>The checksum of bytes.</summary>
    public static string Digest(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
