using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Litmus.Reporting.Contract;

/// <summary>
/// A quick look at the digest of a file that this program wrote. Without white space its bytes are those that <see cref="ContentDigest"/> hashes, so nothing
/// needs to be parsed. Of a file that another program wrote anew it says nothing.
/// </summary>
internal static class SealedText
{
    private const int DigestLength = 64;
    private const int EndLength = 12 + DigestLength;

    private static readonly SearchValues<byte> SpaceOrQuote = SearchValues.Create(" \r\n\t\""u8);

    /// <summary>Whether the digest at the end of the file is that of the bytes before it.</summary>
    /// <param name="json">The file.</param>
    public static bool IsIntact(ReadOnlySpan<byte> json)
    {
        int at = json.LastIndexOf("\"digest\""u8);
        if (at < 0 || json.Length - at > Buffer.Length)
        {
            return false;
        }

        // The digest is the last key of the document: ,"digest":"…"}
        Buffer end = new(null), content = new(IncrementalHash.CreateHash(HashAlgorithmName.SHA256));
        end.AddWithoutSpace(json[at..]);
        ReadOnlySpan<byte> before = json[..at].TrimEnd(" \r\n\t"u8), stated = end.Bytes;
        if (stated.Length != EndLength || !before.EndsWith(","u8) || !stated.StartsWith("\"digest\":\""u8) || !stated.EndsWith("\"}"u8))
        {
            return false;
        }

        content.AddWithoutSpace(before[..^1]);
        content.Add("}"u8);
        return Encoding.ASCII.GetString(stated.Slice(EndLength - DigestLength - 2, DigestLength)) == content.Digest();
    }

    private sealed class Buffer(IncrementalHash? hash)
    {
        public const int Length = 1 << 16;

        private readonly byte[] _bytes = new byte[Length];
        private int _count;

        public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _count);

        public void Add(ReadOnlySpan<byte> bytes)
        {
            if (_count + bytes.Length > Length)
            {
                Flush();
            }

            if (bytes.Length > Length)
            {
                hash?.AppendData(bytes);
                return;
            }

            bytes.CopyTo(_bytes.AsSpan(_count));
            _count += bytes.Length;
        }

        public void AddWithoutSpace(ReadOnlySpan<byte> json)
        {
            while (!json.IsEmpty)
            {
                int length = json.IndexOfAny(SpaceOrQuote);
                length = length < 0 ? json.Length : length;
                Add(json[..length]);
                json = json[length..];
                length = json.IsEmpty || json[0] != '"' ? 0 : TextLength(json);
                Add(json[..length]);
                json = json[length..].TrimStart(" \r\n\t"u8);
            }
        }

        public string Digest()
        {
            Flush();
            return Convert.ToHexStringLower(hash!.GetHashAndReset());
        }

        private void Flush()
        {
            hash?.AppendData(Bytes);
            _count = 0;
        }

        // With both quotes. A text that does not end is taken to the end.
        private static int TextLength(ReadOnlySpan<byte> json)
        {
            int at = 1;
            while (at < json.Length)
            {
                int next = json[at..].IndexOfAny((byte)'"', (byte)'\\');
                if (next < 0)
                {
                    break;
                }

                at += next;
                if (json[at] == '"')
                {
                    return at + 1;
                }

                at += 2;
            }

            return json.Length;
        }
    }
}
