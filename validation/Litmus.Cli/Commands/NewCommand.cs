using System.CommandLine;
using Litmus.Cli.Scaffolds;
using Litmus.Cli.Workspaces;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Findings;
using Litmus.Comparison.Gates;

namespace Litmus.Cli.Commands;

/// <summary><c>litmus new</c>: a paper, claim, case, finding or solver, written in every place where it has a part.</summary>
internal static class NewCommand
{
    // Options of a claim, by the column that they fill. See the README.md of the reference data.
    private static readonly (string Column, string Name, string Default, string Description)[] ClaimColumns =
    [
        ("source", "--source", "", "Place in the paper: \"Fig 2\""),
        ("statement", "--statement", "", "What the paper states, in your own words"),
        ("kind", "--kind", "value", "value, ratio, bound, identity, ordering, dominance, trend or exponent"),
        ("origin", "--origin", "stated", "stated, or cross-check: nobody states it, but it must hold"),
        ("class", "--class", "", "experiment, paper-simulation, analytic, stated-in-text or theory-bound"),
        ("headline", "--headline", "no", "yes if the abstract or the conclusions rest on it"),
        ("quantity", "--quantity", "", "Symbol or name of what is compared"),
        ("expected", "--expected", "", "A number, or a token as increasing; empty for bounds"),
        ("lower", "--lower", "", "Lower bound"),
        ("upper", "--upper", "", "Upper bound"),
        ("unit", "--unit", "1", "Unit: um, g/cm3, degC; 1 for tokens and ratios"),
        ("uncertainty", "--uncertainty", "", "Uncertainty of the reference, in the unit"),
        (
            "uncertainty_kind", "--uncertainty-kind", "",
            "standard, half-width, exact, in-margin or none [default: exact if --margin-kind is exact, else in-margin]"),
        ("margin_kind", "--margin-kind", "", "abs, rel, factor, decades, sigma, band or exact"),
        ("margin_value", "--margin", "", "Size of the margin"),
        ("margin_unit", "--margin-unit", "", "Unit of an absolute margin"),
        ("margin_basis", "--basis", "", "printed-digits, reference-uncertainty, instrument, numerical-convergence, stochastic, author-stated or judgement"),
        ("margin_reason", "--reason", "", "The basis in words"),
        ("computable", "--computable", "yes", "yes, measured-input, figure-not-available, model-input-not-published or needs-external-engine"),
        ("model", "--model", "", "The relation that answers it"),
        ("inputs", "--inputs", "", "What the relation needs: name=value unit; …"),
        ("instrument", "--instrument", "", "Row of instruments.csv whose uncertainty is the margin, with --basis instrument"),
        ("follows_from", "--follows-from", "", "The claim that this one only repeats"),
        ("quotes", "--quotes", "", "The cell that states the same number: table.csv:row:column"),
    ];

    public static Command Create(CommandContext context) => new DescribedCommand(
        "new",
        "Writes what a new paper, claim, case, finding or solver needs, in every place, and says what comes next. It never overwrites a file.",
        ("litmus new paper smith2024 --doi 10.1000/182 --title \"A film\"", "reference data, an assembly for cases, a test; then claims, then cases"))
    {
        Paper(context), Claim(context), Case(context), Finding(context), Solver(context),
    };

    private static DescribedCommand Paper(CommandContext context)
    {
        Argument<string> name = new("PAPER") { Description = "First author and year: smith2024" };
        Option<string> doi = new("--doi") { Description = "DOI: 10.1000/182", Required = true };
        Option<string> title = new("--title") { Description = "Title of the paper", Required = true };
        DescribedCommand command = new(
            "paper",
            "Writes reference data that pass the check, and an assembly for the cases. "
            + "With --suite it also makes a new suite in a folder that is none yet.",
            ("litmus new paper smith2024 --doi 10.1000/182 --title \"A film\"", "writes reference-data/smith2024/ and validation/papers/Litmus.Smith2024/"))
        {
            name, doi, title,
        };
        command.SetAction(parsed =>
        {
            string paper = parsed.GetRequiredValue(name), named = parsed.GetRequiredValue(title);
            IReadOnlyList<string> paths = NewPaper.Write(context.SuiteForPaper(parsed), paper, named, parsed.GetRequiredValue(doi));
            return Say(context, paths, $"litmus new claim {paper}.<name>{context.SuiteGiven(parsed)} --help");
        });
        return command;
    }

    private static DescribedCommand Claim(CommandContext context)
    {
        Argument<string> id = new("CLAIM") { Description = "paper.name: smith2024.film-thickness" };
        DescribedCommand command = new(
            "claim",
            "Adds a row to a paper's claims.csv and seals it. reference-data/README.md in the repository of Litmus explains columns and margins.",
            (
                "litmus new claim smith2024.film-thickness --source \"Fig 2\" --statement \"The film is 4.9 µm thick.\" --class experiment "
                + "--quantity thickness --expected 4.9 --unit um --margin-kind abs --margin 0.05 --margin-unit um --basis printed-digits "
                + "--reason \"Half a unit of the last digit.\" --model \"Faraday's law\"",
                "a value with the margin of its printed digits"))
        {
            id,
        };
        Option<string>[] options =
        [
            .. ClaimColumns.Select(column => new Option<string>(column.Name) { Description = column.Description, DefaultValueFactory = _ => column.Default }),
        ];
        Array.ForEach(options, command.Options.Add);
        command.SetAction(parsed =>
        {
            Dictionary<string, string> cells = ClaimColumns.Zip(options)
                .ToDictionary(pair => pair.First.Column, pair => parsed.GetValue(pair.Second)!, StringComparer.Ordinal);
            if (cells["uncertainty_kind"].Length == 0)
            {
                cells["uncertainty_kind"] = cells["margin_kind"] == "exact" ? "exact" : "in-margin";
            }

            string claim = parsed.GetRequiredValue(id), path = NewClaim.Write(context.WorkspaceOf(parsed).Suite, claim, cells);
            string suite = context.SuiteGiven(parsed);
            return Say(context, [path], $"litmus new case {claim.Split('.')[0]}/<name> --answers {claim} --title \"…?\"{suite}");
        });
        return command;
    }

    private static DescribedCommand Case(CommandContext context)
    {
        Argument<string> id = new("CASE") { Description = "paper/name: smith2024/film-thickness" };
        Option<string[]> answers = new("--answers")
        {
            Description = "Claims that it answers, separated by blanks",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        Option<string> title = new("--title") { Description = "The question in one sentence", Required = true };
        DescribedCommand command = new(
            "case",
            "Writes a class that answers claims, its remarks and its test. It runs as it is, with an example input that you replace.",
            (
                "litmus new case smith2024/film-thickness --answers smith2024.film-thickness --title \"How thick is the film?\"",
                "writes FilmThicknessCase.cs, its remarks and its test"))
        {
            id, answers, title,
        };
        command.SetAction(parsed =>
        {
            Workspace workspace = context.WorkspaceOf(parsed);
            string name = parsed.GetRequiredValue(id);
            Claim[] claims = [.. parsed.GetRequiredValue(answers).Select(workspace.ClaimOf)];
            IReadOnlyList<string> paths = NewCase.Write(workspace.Suite, name, parsed.GetRequiredValue(title), claims);
            string folder = workspace.Suite.FolderOf(name.Split('/')[0]), project = Path.Combine(folder, $"{Path.GetFileName(folder)}.csproj");
            string run = $"litmus run {name}{context.SuiteGiven(parsed)}";
            return Say(context, paths, workspace.Suite.IsRepositoryOfLitmus
                ? $"replace the example input, build (./build.sh, or dotnet build), then: {run}"
                : $"replace the example input, then: {workspace.Suite.BuildCommandOf(project)} && {run}");
        });
        return command;
    }

    private static DescribedCommand Finding(CommandContext context)
    {
        Argument<string> id = new("FINDING") { Description = "paper/name: smith2024/rule-of-thumb" };
        Option<string> kind = new("--kind") { Description = string.Join(", ", DataWords.Table<FindingKind>().Keys), HelpName = "KIND", Required = true };
        Option<string[]> claims = new("--claims")
        {
            Description = "Claims that it explains, separated by commas or blanks. One cause, one finding",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        Option<string> title = new("--title") { Description = "What is wrong, in one plain sentence", Required = true };
        DescribedCommand command = new(
            "finding",
            "Writes a page that says what is wrong with statements of a paper, with the places for their numbers. The numbers are filled in by litmus judge. "
            + "Each known gap and each undecided headline claim needs one.",
            (
                "litmus new finding smith2024/rule-of-thumb --kind rounding --claims smith2024.film-thickness --title \"The rule of thumb is 3 % too thick.\"",
                "writes validation/papers/Litmus.Smith2024/findings/rule-of-thumb.md"))
        {
            id, kind, claims, title,
        };
        command.SetAction(parsed =>
        {
            Workspace workspace = context.WorkspaceOf(parsed);
            char[] separators = [',', ' '];
            Claim[] explained =
            [
                .. parsed.GetRequiredValue(claims).SelectMany(word => word.Split(separators, StringSplitOptions.RemoveEmptyEntries))
                    .Distinct(StringComparer.Ordinal)
                    .Select(workspace.ClaimOf),
            ];
            string path = NewFinding.Write(
                workspace.Suite, parsed.GetRequiredValue(id), parsed.GetRequiredValue(kind), explained, parsed.GetRequiredValue(title), context.Today,
                () => WorkspaceCheck.Of(context.WorkspaceOf(parsed), context.Today));
            string suite = context.SuiteGiven(parsed);
            return Say(context, [path], $"write the two texts in brackets, then: litmus check{suite} && litmus judge{suite}");
        });
        return command;
    }

    private static DescribedCommand Solver(CommandContext context)
    {
        Argument<string> name = new("SOLVER") { Description = "A noun in Pascal case: HeatConduction" };
        DescribedCommand command = new(
            "solver",
            "Writes a project in src/ with an example solver, its page, its tests, and the case that verifies it.",
            ("litmus new solver HeatConduction", "writes src/Litmus.HeatConduction/ and what belongs to it"))
        {
            name,
        };
        command.SetAction(parsed => Say(
            context, NewSolver.Write(context.WorkspaceOf(parsed).Suite, parsed.GetRequiredValue(name)), "replace the example, then: ./build.sh Test"));
        return command;
    }

    private static int Say(CommandContext context, IReadOnlyList<string> paths, string next)
    {
        foreach (string path in paths)
        {
            context.Terminal.Out.WriteLine($"  {path}");
        }

        context.Terminal.Out.WriteLine($"Next: {next}");
        return ExitCodes.Success;
    }
}
