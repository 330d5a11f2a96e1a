using Litmus.Primitives.Text;
using Spectre.Console;

namespace Litmus.Cli.Output;

/// <summary>A table of plain cells: aligned columns without borders, the same on a terminal and in a file.</summary>
internal sealed class TextTable
{
    private readonly Table _table = new() { Border = TableBorder.None, ShowHeaders = true };

    public TextTable(params ReadOnlySpan<string> headers)
    {
        foreach (string header in headers)
        {
            _table.AddColumn(new TableColumn(new Markup(Markup.Escape(header), new Style(decoration: Decoration.Bold))) { Padding = new Padding(0, 0, 2, 0) });
        }
    }

    /// <summary>Adds a row, with its own colour where there are colours.</summary>
    public void Add(Style? style, params ReadOnlySpan<string> cells) =>
        _table.AddRow([.. cells.ToArray().Select(cell => new Text(PlainText.Lines(cell), style))]);

    /// <summary>Writes it, each line without trailing blanks.</summary>
    public void Write(Terminal terminal)
    {
        if (terminal.OutIsInteractive)
        {
            terminal.Console.Write(_table);
            return;
        }

        using StringWriter text = new();
        new Terminal(text, TextWriter.Null, TextReader.Null).Console.Write(_table);
        foreach (string line in text.ToString().TrimEnd().Split('\n'))
        {
            terminal.Out.WriteLine(line.TrimEnd());
        }
    }
}
