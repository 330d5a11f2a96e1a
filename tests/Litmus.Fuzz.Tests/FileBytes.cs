using System.Security.Cryptography;
using System.Text;

namespace Litmus.Fuzz.Tests;

/// <summary>Bytes of files.</summary>
internal static class FileBytes
{
    /// <summary>The identity of a run.</summary>
    public const string Identity = "0123456789abcdef0123456789abcdef";

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static string Sha256(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
