using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Litmus.Reporting.Contract;

/// <summary>
/// The SHA-256 of a JSON object without white space and without its own <c>digest</c>, the last key. It shows that something was changed by hand, and
/// where. It is not a signature: anyone can change the content and compute the digest again. So the verdicts are also judged again from the numbers.
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

    /// <summary>Whether the digest of an object is that of its content. Removes the digest from the object.</summary>
    public static bool IsIntact(JsonObject content)
    {
        string stated = content[Key]!.GetValue<string>();
        content.Remove(Key);
        return stated == Of(content);
    }

    private static string Of(JsonObject content) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content.ToJsonString(JsonContract.Compact))));
}
