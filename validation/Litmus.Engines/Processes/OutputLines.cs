using System.Text;

namespace Litmus.Engines.Processes;

/// <summary>Cuts what a program prints into lines. A line without an end does not fill the memory: what is beyond its limit is left out.</summary>
/// <param name="line">Told each line.</param>
internal sealed class OutputLines(Action<string> line)
{
    // A series of numbers may stand in one line.
    private const int LongestLine = 1 << 20;

    private readonly StringBuilder _open = new();
    private bool _endedByReturn;

    /// <summary>Takes what was read.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        foreach (char character in text)
        {
            bool isSecondOfPair = character == '\n' && _endedByReturn;
            _endedByReturn = character == '\r';
            if (isSecondOfPair)
            {
                continue;
            }

            if (character is '\n' or '\r')
            {
                End();
            }
            else if (_open.Length < LongestLine)
            {
                _open.Append(character);
            }
        }
    }

    /// <summary>Gives the last line, which may lack its end.</summary>
    public void Finish()
    {
        if (_open.Length > 0)
        {
            End();
        }
    }

    private void End()
    {
        line(_open.ToString());
        _open.Clear();
    }
}
