using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Litmus.Reporting.Contract;

/// <summary>
/// The SHA-256 of a JSON object without white space and without its own <c>digest</c>, which stands last in it. It tells that something was changed
/// by hand, and where. It is no signature: whoever computes it anew can change both. The verdicts are judged again from the numbers for that reason.
/// </summary>
internal static class ContentDigest
{
    private const string Key = "digest";

    /// <summary>Gives the object its digest.</summary>
    public static void Seal(JsonObject content)
    {
        content.Remove(Key);
        content.Add(Key, Of(content));
    }

    /// <summary>Whether an object's digest is that of its content. The digest is taken out of the object.</summary>
    public static bool IsIntact(JsonObject content)
    {
        string stated = content[Key]!.GetValue<string>();
        content.Remove(Key);
        return stated == Of(content);
    }

    private static string Of(JsonObject content) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content.ToJsonString(JsonContract.Compact))));
}
