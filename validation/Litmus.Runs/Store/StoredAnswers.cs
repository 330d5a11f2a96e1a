using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Litmus.Primitives.Files;
using Litmus.Primitives.Text;

namespace Litmus.Runs.Store;

/// <summary>
/// Answers of a search that takes long, each in a file of its own beside the runs. Its checksum covers the question and the answer. An answer that is altered,
/// damaged or belongs to another question is searched again.
/// </summary>
/// <typeparam name="T">One entry of an answer.</typeparam>
/// <param name="store">The store of the runs.</param>
/// <param name="folder">Folder of the answers in it.</param>
internal sealed class StoredAnswers<T>(RunStore store, string folder)
{
    private static readonly JsonSerializerOptions Json = new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        AllowDuplicateProperties = false,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    }.Strict();

    /// <summary>The stored answer, or one that is found and stored now.</summary>
    /// <param name="key">Identity of the question.</param>
    /// <param name="find">Finds the answer.</param>
    /// <exception cref="IOException">The answer could not be stored.</exception>
    public IReadOnlyList<T> Get(string key, Func<T[]> find)
    {
        string path = Path.Combine(store.Folder, folder, key + ".json");
        if (TryRead(path, key) is { } known)
        {
            return known;
        }

        T[] found = find();
        AtomicFile.WriteBytes(path, JsonSerializer.SerializeToUtf8Bytes(new Content(ChecksumOf(key, found), found), Json));
        return found;
    }

    private static T[]? TryRead(string path, string key)
    {
        try
        {
            Content? content = File.Exists(path) ? JsonSerializer.Deserialize<Content>(File.ReadAllBytes(path), Json) : null;
            return content is not null && content.Sha256 == ChecksumOf(key, content.Answers)
                ? content.Answers
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string ChecksumOf(string key, T[] answers) =>
        Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes(key), .. JsonSerializer.SerializeToUtf8Bytes(answers, Json)]));

    private sealed record Content(string Sha256, T[] Answers);
}
