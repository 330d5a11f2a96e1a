using System.Globalization;
using Litmus.Primitives.Text;
using Litmus.ReferenceData;
using Litmus.Reporting.Summaries;

namespace Litmus.Cli.Diagnostics;

/// <summary>An error or a warning at a place, as MSBuild and editors read it.</summary>
/// <param name="Path">The file.</param>
/// <param name="Line">Line, counted from 1.</param>
/// <param name="Column">Column, counted from 1.</param>
/// <param name="IsError">Whether it is an error; otherwise it is a warning.</param>
/// <param name="Code">Its code, <c>LIT5001</c>. A first digit other than 0 and 7 is the exit code.</param>
/// <param name="Subject">The claim, the check or the case that it is about. Empty for what is wrong with a file.</param>
/// <param name="Text">One line of text.</param>
internal sealed record Diagnostic(string Path, int Line, int Column, bool IsError, string Code, string Subject, string Text)
{
    /// <summary>What is wrong with a file.</summary>
    public static Diagnostic Of(Finding finding) => new(
        finding.Path, finding.Line, finding.Column, finding.Severity == FindingSeverity.Error, finding.Code, string.Empty, finding.Message);

    /// <summary>What the gate says.</summary>
    public static Diagnostic Of(GateLine line) =>
        new(line.Place.Path, line.Place.Line, line.Place.Column, line.IsError, line.Rule, line.Subject, line.Text);

    /// <summary><c>path(line,column): error LIT0042: text</c>. A path from the root lets an editor open the file from wherever it was started.</summary>
    public string ToMsBuild() => PlainText.Line(string.Create(
        CultureInfo.InvariantCulture, $"{System.IO.Path.GetFullPath(Path)}({Line},{Column}): {(IsError ? "error" : "warning")} {Code}: {Text}"));
}
