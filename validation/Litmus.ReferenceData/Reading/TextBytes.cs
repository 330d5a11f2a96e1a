using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;
using Litmus.Primitives.Text;

namespace Litmus.ReferenceData.Reading;

/// <summary>The bytes of a text file, and what they say of its encoding.</summary>
internal static class TextBytes
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>SHA-256 in lower-case hexadecimal digits.</summary>
    public static string Sha256(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The text, or null with a finding when it is not UTF-8 with LF and a last newline.</summary>
    public static string? Decode(byte[] bytes, string path, FindingList findings)
    {
        if (bytes.AsSpan().StartsWith(ByteOrderMark))
        {
            findings.Error(
                FindingCode.NotUtf8, path, TextPlace.Start,
                "The file begins with a byte-order mark; UTF-8 without one was expected. Save it as UTF-8 without BOM.");
            return null;
        }

        if (!Utf8.IsValid(bytes))
        {
            int offset = FirstInvalid(bytes);
            findings.Error(
                FindingCode.NotUtf8, path, TextPlace.OfByte(bytes, offset),
                $"The byte 0x{bytes[offset]:x2} is not UTF-8. Save the file as UTF-8 (it may be Latin-1 or Windows-1252).");
            return null;
        }

        int carriageReturn = Array.IndexOf(bytes, (byte)'\r');
        if (carriageReturn >= 0)
        {
            findings.Error(
                FindingCode.CarriageReturn, path, TextPlace.OfByte(bytes, carriageReturn),
                "A carriage return was found; lines end in LF alone. Convert the line endings.");
            return null;
        }

        if (bytes.Length == 0 || bytes[^1] != '\n')
        {
            findings.Error(
                FindingCode.LastLineCutOff, path, TextPlace.OfByte(bytes, bytes.Length),
                "The last line does not end in a newline; the file may be cut off. Compare it with its source, then end it with a newline.");
        }

        string text = Encoding.UTF8.GetString(bytes);
        if (PlainText.IndexOfForbidden(text) is >= 0 and int control)
        {
            findings.Error(FindingCode.ControlCharacter, path, TextPlace.OfCharacter(text, control), DescribeControl(text[control]));
        }

        return text;
    }

    /// <summary>What is said of a control character.</summary>
    public static string DescribeControl(char character) =>
        $"The control character {PlainText.NameOf(character)} stands here; it cannot be seen, and can hide or recolour what is printed. "
        + "Write the character that is meant, or remove it.";

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        int offset = 0;
        while (Rune.DecodeFromUtf8(bytes[offset..], out _, out int length) == System.Buffers.OperationStatus.Done)
        {
            offset += length;
        }

        return offset;
    }
}
