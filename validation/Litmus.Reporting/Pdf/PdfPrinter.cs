using System.ComponentModel;
using System.Diagnostics;

namespace Litmus.Reporting.Pdf;

/// <summary>
/// Prints pages with Chromium, without a window: tagged, with an outline, and only the parts that the style sheet leaves for print. It has a profile of
/// its own in a temporary folder, so a browser that is open is not touched.
/// </summary>
public sealed class PdfPrinter
{
    /// <summary>The environment variable that names the browser.</summary>
    public const string Variable = "LITMUS_BROWSER";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge", "microsoft-edge"];

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string _browser;

    private PdfPrinter(string browser) => _browser = browser;

    /// <summary>Finds the browser.</summary>
    /// <param name="browser">Its program; absent for the one that <see cref="Variable"/> names or that is found on this machine.</param>
    /// <exception cref="PdfException">There is none.</exception>
    public static PdfPrinter Find(string? browser = null) => new(
        browser ?? (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : Candidates().FirstOrDefault(File.Exists))
            ?? throw new PdfException($"no browser was found (looked for {string.Join(", ", Names)})."));

    /// <summary>Prints pages.</summary>
    /// <param name="pages">Each page with the file that it is printed to.</param>
    /// <param name="cancellationToken">Ends the browser.</param>
    /// <returns>The files.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="PdfException">The browser could not be started, failed, or took too long.</exception>
    public IReadOnlyList<string> Print(IReadOnlyList<(string Page, string Target)> pages, CancellationToken cancellationToken = default)
    {
        string profile = Directory.CreateTempSubdirectory("litmus-print-").FullName;
        try
        {
            foreach ((string page, string target) in pages)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Print(profile, page, target, cancellationToken);
            }
        }
        finally
        {
            DeleteProfile(profile);
        }

        return [.. pages.Select(page => page.Target)];
    }

    private static IEnumerable<string> Candidates()
    {
        string suffix = OperatingSystem.IsWindows() ? ".exe" : string.Empty;
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        foreach (string name in Names)
        {
            foreach (string folder in folders)
            {
                yield return Path.Combine(folder, name + suffix);
            }
        }

        foreach (Environment.SpecialFolder folder in (Environment.SpecialFolder[])
            [Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.ProgramFilesX86, Environment.SpecialFolder.LocalApplicationData])
        {
            yield return Path.Combine(Environment.GetFolderPath(folder), "Google", "Chrome", "Application", "chrome.exe");
            yield return Path.Combine(Environment.GetFolderPath(folder), "Microsoft", "Edge", "Application", "msedge.exe");
        }

        foreach (string name in (string[])["Google Chrome", "Chromium", "Microsoft Edge"])
        {
            yield return $"/Applications/{name}.app/Contents/MacOS/{name}";
        }
    }

    private void Print(string profile, string page, string target, CancellationToken cancellationToken)
    {
        ProcessStartInfo start = new(_browser) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        foreach (string argument in (string[])
            [
                "--headless", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                "--disable-sync", "--disable-extensions", "--hide-scrollbars", "--no-pdf-header-footer", "--export-tagged-pdf",
                "--generate-pdf-document-outline", $"--user-data-dir={profile}", $"--print-to-pdf={target}", new Uri(page).AbsoluteUri,
            ])
        {
            start.ArgumentList.Add(argument);
        }

        if (IsRoot())
        {
            // Chromium refuses its sandbox to root, as in a container. The page is our own and asks for nothing.
            start.ArgumentList.Insert(0, "--no-sandbox");
        }

        try
        {
            using Process process = Process.Start(start)!;
            Task<string> output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            Task<string> errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
            using CancellationTokenRegistration stop = cancellationToken.Register(() => process.Kill(entireProcessTree: true));
            if (!process.WaitForExit(Patience))
            {
                process.Kill(entireProcessTree: true);
                throw new PdfException($"'{_browser}' did not end within {Patience.TotalMinutes:0} minutes on {Path.GetFileName(page)}.");
            }

            cancellationToken.ThrowIfCancellationRequested();
            Task.WaitAll(output, errors);
            if (process.ExitCode != 0 || !File.Exists(target))
            {
                string last = errors.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() ?? "no message";
                throw new PdfException($"'{_browser}' ended with exit code {process.ExitCode} on {Path.GetFileName(page)}: {last}.");
            }
        }
        catch (Win32Exception exception)
        {
            throw new PdfException($"the browser '{_browser}' could not be started ({exception.Message}).", exception);
        }
    }

    private static bool IsRoot() => !OperatingSystem.IsWindows() && Environment.UserName == "root";

    private static void DeleteProfile(string profile)
    {
        try
        {
            Directory.Delete(profile, recursive: true);
        }
        catch (IOException)
        {
            // A process of the browser may still write its last file there. The system empties the folder.
        }
    }
}
