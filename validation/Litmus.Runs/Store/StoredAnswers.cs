using System.Text.Json;
using System.Text.Json.Serialization;
using Litmus.Primitives.Files;

namespace Litmus.Runs.Store;

/// <summary>Answers of a search that takes long, each in a file of its own beside the runs. A damaged answer is searched again.</summary>
/// <typeparam name="T">One entry of an answer.</typeparam>
/// <param name="store">The store of the runs.</param>
/// <param name="folder">Folder of the answers in it.</param>
internal sealed class StoredAnswers<T>(RunStore store, string folder)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    /// <summary>The stored answer, or one that is found and stored now.</summary>
    /// <param name="key">Identity of the question.</param>
    /// <param name="find">Finds the answer.</param>
    /// <exception cref="IOException">The answer could not be stored.</exception>
    public IReadOnlyList<T> Get(string key, Func<T[]> find)
    {
        string path = Path.Combine(store.Folder, folder, key + ".json");
        if (TryRead(path) is { } known)
        {
            return known;
        }

        T[] found = find();
        AtomicFile.WriteBytes(path, JsonSerializer.SerializeToUtf8Bytes(found, Json));
        return found;
    }

    private static T[]? TryRead(string path)
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<T[]>(File.ReadAllBytes(path), Json) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
