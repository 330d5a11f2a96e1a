using System.Text;
using Litmus.Primitives.Text;

namespace Litmus.Cli.Output;

/// <summary>Passes text on without control characters, wherever it came from: a data file, another program, an exception, a path.</summary>
/// <param name="inner">Where it goes.</param>
internal sealed class PlainWriter(TextWriter inner) : TextWriter
{
    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => inner.Write(value == '\r' ? value : PlainText.Lines(value.ToString())[0]);

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

    public override void Write(string? value) => inner.Write(value is null ? null : PlainText.Lines(value));

    public override void WriteLine(string? value)
    {
        Write(value);
        inner.WriteLine();
    }

    public override void Flush() => inner.Flush();
}
