namespace Nuke.Common.Execution;

internal enum SwitchKind
{
    Flag,
    SingleValue,
    ManyValues,
}

/// <summary>Something that can be given on the command line.</summary>
internal sealed record Switch(string Name, SwitchKind Kind, string Description)
{
    public static Switch Target { get; } = new("Target", SwitchKind.ManyValues, "Targets to run; the same as words before the first switch.");

    public static Switch Skip { get; } = new("Skip", SwitchKind.ManyValues, "Targets to leave out; without a name, all that were not asked for.");

    public static Switch Plan { get; } = new("Plan", SwitchKind.Flag, "Show what would run, in order, and stop.");

    public static Switch Help { get; } = new("Help", SwitchKind.Flag, "Show this text, and stop.");

    public static IReadOnlyList<Switch> OfEveryBuild { get; } = [Target, Skip, Plan, Help];

    public string Dashed => Spelling.Dashed(Name);
}

/// <summary>The words of the command line: targets before the first switch, then switches with their values.</summary>
internal sealed class CommandLine
{
    private readonly Dictionary<string, IReadOnlyList<string>> _values = [];

    private CommandLine()
    {
    }

    public IReadOnlyList<string> Targets { get; private set; } = [];

    public static CommandLine Parse(IReadOnlyList<string> words, IReadOnlyCollection<Switch> switches)
    {
        CommandLine line = new();
        string[] targets = [.. words.TakeWhile(word => !IsSwitch(word))];
        int next = targets.Length;
        while (next < words.Count)
        {
            string spelled = words[next];
            Switch known = switches.SingleOrDefault(known => Spelling.Key(known.Name) == Spelling.Key(spelled))
                ?? throw new BuildArgumentException(UnknownSwitch(spelled, switches));
            string[] values = [.. words.Skip(next + 1).TakeWhile(word => !IsSwitch(word))];
            next += 1 + values.Length;
            ThrowIfMisplaced(known, values);
            if (!line._values.TryAdd(Spelling.Key(known.Name), values))
            {
                throw new BuildArgumentException($"{known.Dashed} is given twice. Give it once"
                    + (known.Kind == SwitchKind.ManyValues ? $", with all its values: {known.Dashed} A B." : "."));
            }
        }

        IReadOnlyList<string>? named = line.Values(Switch.Target);
        if (named is not null && targets.Length > 0)
        {
            throw new BuildArgumentException("Targets are given both before the first switch and after --target. Use one of the two.");
        }

        line.Targets = named ?? targets;
        return line;
    }

    /// <summary>The words after the switch, or null if it is not given.</summary>
    public IReadOnlyList<string>? Values(Switch wanted) => _values.GetValueOrDefault(Spelling.Key(wanted.Name));

    public bool Has(Switch wanted) => Values(wanted) is { } values && ParameterBinder.IsOn(values) == true;

    private static bool IsSwitch(string word) => word.StartsWith('-');

    private static string UnknownSwitch(string spelled, IEnumerable<Switch> switches) =>
        spelled.Contains('=', StringComparison.Ordinal)
            ? $"There is no switch '{spelled}'. A value follows its switch as a word of its own: {spelled.Replace('=', ' ')}."
            : $"There is no switch '{spelled}'.{Spelling.Suggest(spelled, switches.Select(known => known.Dashed))} --help lists all.";

    private static void ThrowIfMisplaced(Switch known, string[] values)
    {
        const string WhereTargetsGo = "Targets come before the first switch or after --target.";
        switch (known.Kind)
        {
            case SwitchKind.Flag when values.Length > 1 || ParameterBinder.IsOn(values) is null:
                throw new BuildArgumentException($"{known.Dashed} is on or off ({ParameterBinder.OnOrOff}), but '{values[^1]}' follows it. {WhereTargetsGo}");
            case SwitchKind.SingleValue when values.Length == 0:
                throw new BuildArgumentException($"{known.Dashed} needs a value that does not begin with '-'.");
            case SwitchKind.SingleValue when values.Length > 1:
                throw new BuildArgumentException($"{known.Dashed} takes one value, but '{values[1]}' follows '{values[0]}'. {WhereTargetsGo}");
            case SwitchKind.ManyValues when known == Switch.Target && values.Length == 0:
                throw new BuildArgumentException("--target needs at least one target.");
            default:
                break;
        }
    }
}
