using System.Text;

namespace Litmus.ReferenceData.Reading;

/// <summary>A place in a text file, both from 1.</summary>
internal readonly record struct TextPlace(int Line, int Column)
{
    /// <summary>The beginning of a file.</summary>
    public static TextPlace Start { get; } = new(1, 1);

    /// <summary>The place of a character of a text.</summary>
    public static TextPlace OfCharacter(string text, int index)
    {
        ReadOnlySpan<char> before = text.AsSpan(0, index);
        return new TextPlace(before.Count('\n') + 1, index - before.LastIndexOf('\n'));
    }

    /// <summary>The place of a byte of a UTF-8 text.</summary>
    public static TextPlace OfByte(ReadOnlySpan<byte> bytes, int offset)
    {
        ReadOnlySpan<byte> before = bytes[..Math.Min(offset, bytes.Length)];
        return new TextPlace(before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1);
    }
}
