using System.ComponentModel;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Litmus.Primitives.Files;
using Litmus.Primitives.Text;
using Litmus.Reporting.Contract;

namespace Litmus.Reporting.Figures;

/// <summary>
/// Draws charts with Vega-Lite in one Node.js process. A drawing is stored under the hash of its specification and of the drawing program, and is not
/// drawn again.
/// </summary>
public sealed class ChartRenderer
{
    private const string Program = "render.mjs";
    private static readonly string[] Packages = ["vega/package.json", "vega-lite/package.json"];
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string _folder;
    private readonly string _cache;
    private readonly string _node;

    /// <summary>Prepares the drawing.</summary>
    /// <param name="folder">The folder of the drawing program, <c>validation/Litmus.Reporting/charts</c>.</param>
    /// <param name="cache">Where drawings are kept, <c>artifacts/charts</c>.</param>
    /// <param name="node">The Node.js program.</param>
    public ChartRenderer(string folder, string cache, string node = "node") => (_folder, _cache, _node) = (folder, cache, node);

    /// <summary>How many charts of the last call were drawn and not taken from the cache.</summary>
    public int DrawnCount { get; private set; }

    /// <summary>Draws charts.</summary>
    /// <param name="requests">The charts.</param>
    /// <param name="failures">Receives why a chart could not be drawn, by its key.</param>
    /// <param name="cancellationToken">Ends the program.</param>
    /// <returns>The static drawings, by key.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="ChartException">Node.js or its packages are missing, or the program failed.</exception>
    public IReadOnlyDictionary<string, string> Draw(
        IReadOnlyList<ChartRequest> requests, IDictionary<string, string> failures, CancellationToken cancellationToken = default)
    {
        string programHash = Hash(ReadRequired(Program) + ReadRequired("package-lock.json"));
        Dictionary<string, string> drawings = new(StringComparer.Ordinal);
        List<ChartRequest> open = [];
        foreach (ChartRequest request in requests)
        {
            string path = CachePath(programHash, request);
            if (File.Exists(path))
            {
                drawings[request.Key] = PlainText.Lines(File.ReadAllText(path));
            }
            else
            {
                open.Add(request);
            }
        }

        DrawnCount = open.Count;
        if (open.Count > 0)
        {
            RequirePackages();
            foreach ((ChartRequest request, string svg) in Run(open, programHash, failures, cancellationToken))
            {
                // A drawing holds the titles and words that it was given.
                string plain = PlainText.Lines(svg);
                drawings[request.Key] = plain;
                AtomicFile.WriteText(CachePath(programHash, request), plain);
            }
        }

        return drawings;
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Utf8.GetBytes(text)));

    private static string Prefix(string programHash, ChartRequest request) =>
        $"c{Hash(programHash + request.Key + request.Title + request.Specification)[..10]}-";

    private string CachePath(string programHash, ChartRequest request) =>
        Path.Combine(_cache, Hash(programHash + request.Key + request.Title + request.Specification) + ".svg");

    private string PackagePath(string file) => Path.Combine(_folder, "node_modules", file);

    private string ReadRequired(string file)
    {
        string path = Path.Combine(_folder, file);
        return File.Exists(path) ? File.ReadAllText(path) : throw new ChartException($"{path} is missing.", _folder);
    }

    private void RequirePackages()
    {
        if (Packages.FirstOrDefault(file => !File.Exists(PackagePath(file))) is { } missing)
        {
            throw new ChartException($"{PackagePath(missing)} is missing.", _folder);
        }
    }

    private IEnumerable<(ChartRequest Request, string Svg)> Run(
        List<ChartRequest> requests, string programHash, IDictionary<string, string> failures, CancellationToken cancellationToken)
    {
        JsonArray input = [.. requests.Select(request => new JsonObject
        {
            ["key"] = request.Key, ["title"] = request.Title,
            ["prefix"] = Prefix(programHash, request), ["specification"] = JsonNode.Parse(request.Specification),
        })];
        JsonArray drawings = Parse(Execute(input.ToJsonString(JsonContract.Compact), cancellationToken));
        Dictionary<string, ChartRequest> byKey = requests.ToDictionary(request => request.Key, StringComparer.Ordinal);
        foreach (JsonNode? drawing in drawings)
        {
            string key = drawing!["key"]!.GetValue<string>();
            if (drawing["svg"] is { } svg)
            {
                yield return (byKey[key], svg.GetValue<string>());
            }
            else
            {
                failures[key] = $"The chart could not be drawn: {drawing["error"]?.GetValue<string>()}";
            }
        }
    }

    private JsonArray Parse(string output)
    {
        try
        {
            return JsonNode.Parse(output)!.AsArray();
        }
        catch (JsonException exception)
        {
            throw new ChartException($"{Program} gave no drawings.", _folder, exception);
        }
    }

    private string Execute(string input, CancellationToken cancellationToken)
    {
        ProcessStartInfo start = new(_node)
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            StandardInputEncoding = Utf8, StandardOutputEncoding = Utf8, StandardErrorEncoding = Utf8, UseShellExecute = false,
        };
        start.ArgumentList.Add(Path.GetFullPath(Path.Combine(_folder, Program)));
        try
        {
            using Process process = Process.Start(start)!;
            Task<string> output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            Task<string> errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
            using CancellationTokenRegistration stop = cancellationToken.Register(process.Kill);
            WriteInput(process, input);
            process.WaitForExit();
            cancellationToken.ThrowIfCancellationRequested();
            return process.ExitCode == 0
                ? output.GetAwaiter().GetResult()
                : throw new ChartException($"{Program} ended with exit code {process.ExitCode}: {FirstLines(errors.GetAwaiter().GetResult())}", _folder);
        }
        catch (Win32Exception exception)
        {
            throw new ChartException($"the program '{_node}' could not be started ({exception.Message}).", _folder, exception);
        }
    }

    private static void WriteInput(Process process, string input)
    {
        try
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program ended before it read everything. Its exit code and errors say why.
        }
    }

    private static string FirstLines(string text) =>
        string.Join(' ', text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Take(4));
}
