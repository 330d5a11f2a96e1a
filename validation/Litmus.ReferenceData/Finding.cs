using System.Globalization;
using Litmus.Primitives.Text;

namespace Litmus.ReferenceData;

/// <summary>One thing that is wrong with a file of the reference data.</summary>
/// <param name="Code">Its kind, <c>LIT####</c> (<see cref="FindingCode"/>).</param>
/// <param name="Path">The file, below the folder as it was given, with <c>/</c> between names.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Character in the line, from 1.</param>
/// <param name="Message">What was found, what was expected, what to try.</param>
/// <param name="Severity">How grave it is.</param>
public sealed record Finding(string Code, string Path, int Line, int Column, string Message, FindingSeverity Severity)
{
    /// <summary>The finding as MSBuild and editors read it: <c>path(line,column): error LIT0042: text</c>.</summary>
    public string ToMsBuild() => PlainText.Line(string.Create(
        CultureInfo.InvariantCulture, $"{Path}({Line},{Column}): {(Severity == FindingSeverity.Error ? "error" : "warning")} {Code}: {Message}"));

    /// <inheritdoc/>
    public override string ToString() => ToMsBuild();
}
