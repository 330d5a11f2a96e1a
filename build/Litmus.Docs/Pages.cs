using System.Text;

namespace Litmus.Docs;

/// <summary>The pages of <c>docs/</c>: what is public for those who write a case, a solver of their own, or a build that validates.</summary>
public static class Pages
{
    /// <summary>What stands at the top of every page.</summary>
    public const string Mark = "<!-- Written by ./build.sh Docs. Change the comments that it is made from, not this page. -->";

    private static readonly ApiPage[] Api =
    [
        new(
            "case.md", "A case",
            "A case asks solvers a question whose answer a paper states. It names its claims, declares its inputs and returns observations. "
            + "[A first case](../validation/Litmus.Cases/README.md#a-first-case) shows one whole.",
            ["IValidationCase", "CaseDescription", "Answer", "Evidence", "CasesOfAttribute", "CaseDiscovery", "Tier", "DecisiveMutation"]),
        new(
            "inputs.md", "Inputs",
            "Whatever influences an answer is an input. It is declared once, with value, unit, uncertainty and source, and read by that object. "
            + "[How inputs are declared](../validation/Litmus.Cases/README.md#inputs) says which factory is for what.",
            ["Input", "PlausibleRange", "PrintedNumbers", "CaseInputs", "Unit"]),
        new(
            "observations.md", "Observations",
            "What a run returns: a number or a word for each claim, tables, figures, remarks, and the checks of a solver.",
            [
                "CaseObservations", "CaseTable", "CaseColumn", "FigureDescription", "FigureAxis", "FigureLayer", "FigureMark", "FigureColour", "FigurePalette",
                "NoteFile", "NoteValue", "Margin", "MarginKind", "MarginBasis",
            ]),
        new(
            "runs.md", "Within a run",
            "What cases share while they run: independent seeds, progress, pieces that outlive a kill, and the words for trends.",
            [
                "Replicas", "ProgressStages", "SolverProgress", "SolverException", "RunMemory", "FirstAnswers", "IPieces", "RunCheckpoints", "Sample",
                "SampledTrend", "Trend", "WorstValue", "Text",
            ]),
        new(
            "reference-data.md", "Reference data",
            "What a case reads of the tables that a paper prints. The files themselves are described in [reference-data](../reference-data/README.md).",
            ["ReferenceDataset", "Paper", "Table", "TableColumn", "TableRow", "Cell", "Parameter", "ReferenceDataException"]),
        new(
            "engines.md", "External engines",
            "How a case asks a program such as GPAW or LAMMPS. Answers are stored by the hash of their job "
            + "([how a case asks](../validation/Litmus.Engines/README.md)).",
            [
                "EngineJob", "EngineResult", "EngineAnswer", "IEngines", "EngineMissingException", "EngineFailedException", "IEngineRoom", "NoEngineRoom",
                "EngineLog",
            ]),
    ];

    private static readonly Dictionary<string, string[]> ResultTypes = new(StringComparer.Ordinal)
    {
        ["run"] = ["RunRecord"],
        ["run.machine"] = ["MachineRecord"],
        ["claims[]"] = ["Claim", "ClaimResult"],
        ["claims[].expected"] = ["Expectation"],
        ["claims[].margin"] = ["Margin"],
        ["claims[].observed"] = ["Observation"],
        ["claims[].observed.bounds"] = ["ValueBounds"],
        ["claims[].observed.robustness"] = ["Robustness"],
        ["claims[].comparison"] = ["ComparisonOutcome"],
        ["claims[].sensitivity[]"] = ["InputSensitivity"],
        ["claims[].acceptedDetails"] = ["AcceptedJudgement"],
        ["claims[].severity"] = ["Severity"],
        ["claims[].secondOpinions[]"] = ["SecondOpinion"],
        ["claims[].secondOpinions[].observed"] = ["Observation"],
        ["claims[].secondOpinions[].comparison"] = ["ComparisonOutcome"],
        ["claims[].secondOpinions[].joint"] = ["JointOutcome"],
        ["cases[]"] = ["CaseResult"],
        ["cases[].inputs[]"] = ["InputRecord"],
        ["cases[].figures[]"] = ["FigureDescription"],
        ["cases[].figures[].x"] = ["FigureAxis"],
        ["cases[].figures[].y"] = ["FigureAxis"],
        ["cases[].figures[].layers[]"] = ["FigureLayer"],
        ["cases[].figures[].layers[].colour"] = ["FigureColour"],
        ["cases[].checks[]"] = ["CheckResult"],
        ["cases[].checks[].tolerance"] = ["Margin"],
        ["cases[].engines[]"] = ["EngineUse"],
        ["papers[]"] = ["PaperRecord"],
        ["findings[]"] = ["FindingRecord"],
        ["findings[].consequences[]"] = ["Consequence"],
        ["findings[].consequences[].turned[]"] = ["TurnedVerdict"],
    };

    private static readonly SchemaPage[] Schemas =
    [
        new(
            "solver-manifest.md", "validation/Litmus.Foreign/Manifests/litmus.solver.schema.json",
            "How a solver in any language is started, and what it answers."),
        new("solver-request.md", "validation/Litmus.Foreign/Contract/litmus.request.schema.json", "What Litmus asks such a solver."),
        new("solver-answer.md", "validation/Litmus.Foreign/Contract/litmus.answer.schema.json", "What such a solver answers."),
        new("results.md", "validation/Litmus.Reporting/results.schema.json", "Every verdict of a judged run, for other programs.") { Types = ResultTypes },
        new("cluster.md", "validation/Litmus.Runs/Clusters/litmus.cluster.schema.json", "What `litmus submit` asks of a cluster."),
    ];

    /// <summary>The pages by their file names, as they should be.</summary>
    /// <param name="root">The root of the repository, whose schemas and package page are read.</param>
    public static IReadOnlyDictionary<string, string> Make(string root)
    {
        PublicTypes types = new(Api);
        SortedDictionary<string, string> pages = new(StringComparer.Ordinal);
        StringBuilder index = new($"{Mark}\n\n# Reference\n\n");
        index.Append("What is public, made from the comments in the code, the JSON Schemas and the page of the package. ");
        index.Append("`./build.sh Docs`\nwrites these pages, and a test compares them with their sources.\n\n");
        index.Append("## For those who write a case\n\n| page | types |\n|---|---|\n");
        foreach (ApiPage page in Api)
        {
            pages[page.File] = $"{Mark}\n\n# {page.Title}\n\n{page.Intro}\n\n{types.Describe(page)}";
            index.Append($"| [{page.Title}]({page.File}) | {string.Join(", ", page.Types.Select(name => $"[{name}]({page.File}#{Links.Anchor(name)})"))} |\n");
        }

        index.Append("\n## For those who bring a solver, or read the results\n\n");
        index.Append("How a solver is written and started, with examples, commands and exit codes: ");
        index.Append("[Litmus.Foreign](../validation/Litmus.Foreign/README.md).\n\n| page | what |\n|---|---|\n");
        foreach (SchemaPage page in Schemas)
        {
            string text = page.Read(root, types, out string title);
            pages[page.File] = $"{Mark}\n\n{text}";
            index.Append($"| [{title}]({page.File}) | {page.Purpose} |\n");
        }

        pages["msbuild.md"] = $"{Mark}\n\n{PackagePage.Read(root)}";
        index.Append("\n## For those who validate in a build\n\n");
        index.Append("[Litmus.Validation.Build](msbuild.md): its targets, properties and items.\n");
        pages["README.md"] = index.ToString();
        return pages;
    }
}
