namespace Litmus.Reporting.Tests;

/// <summary>Schemas and files of others.</summary>
internal static class OutsideFile
{
    public static string Path(string name) => System.IO.Path.Combine(TestContext.CurrentContext.TestDirectory, "Outside", name);
}
