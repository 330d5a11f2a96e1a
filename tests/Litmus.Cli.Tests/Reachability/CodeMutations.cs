using System.Globalization;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Litmus.Cli.Tests.Reachability;

/// <summary>
/// Every change of one instruction that an assembly offers: another constant, minus for plus, division for multiplication, a branch the other way.
/// </summary>
internal static class CodeMutations
{
    private static readonly Dictionary<int, OpCode> Codes = typeof(OpCodes).GetFields()
        .Select(field => field.GetValue(null)).OfType<OpCode>().ToDictionary(code => (int)(ushort)code.Value);

    // Each operation with the one that takes its place: the two take the same operands.
    private static readonly Dictionary<byte, byte> Others = new (byte One, byte Other)[]
    {
        (0x58, 0x59), (0x5A, 0x5B), // add, sub; mul, div
        (0x2C, 0x2D), (0x39, 0x3A), // brfalse, brtrue
        (0x2F, 0x32), (0x3C, 0x3F), // bge, blt
        (0x30, 0x31), (0x3D, 0x3E), // bgt, ble
    }.SelectMany(pair => new[] { pair, (pair.Other, pair.One) }).ToDictionary(pair => pair.Item1, pair => pair.Item2);

    private const int Seed = 11;

    /// <summary>The assemblies of the solvers.</summary>
    public static string[] Solvers =>
        [.. Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    /// <summary>Changes that every gate let pass once. They stay in the study, whatever is drawn.</summary>
    public static IEnumerable<(string Assembly, CodeMutation Mutation)> OnceSilent =>
        new (string Assembly, string Type, string What)[]
        {
            ("Litmus.KineticMonteCarlo", "Litmus.KineticMonteCarlo.Events.IonWalkers", "Restore, add into sub"),
            ("Litmus.KineticMonteCarlo", "Litmus.KineticMonteCarlo.KineticMonteCarloRun", "AdvanceToAtoms, add into sub"),
            ("Litmus.GrainSelection", "Litmus.GrainSelection.Crossovers.CrossoverSearchOptions", "set_RelativeTolerance, 0 into 1"),
            ("Litmus.Diffusion", "Litmus.Diffusion.Inference.StatementInferenceSolver", "HalfWidth, 0 into 1"),
        }.Select(error => (
            error.Assembly, Of(MutatedSuite.Original(error.Assembly)).First(mutation => mutation.Type == error.Type && mutation.What == error.What)));

    /// <summary>
    /// A number of changes, drawn in turn from some assemblies; always the same ones. What an interpolated string guesses of its length changes nothing,
    /// so another one is drawn in its place.
    /// </summary>
    public static IEnumerable<(string Assembly, CodeMutation Mutation)> Seeded(string[] assemblies, int count)
    {
        Random random = new(Seed);
        for (int i = 0; i < count; i++)
        {
            string assembly = assemblies[i % assemblies.Length];
            IReadOnlyList<CodeMutation> offered = Of(MutatedSuite.Original(assembly));
            CodeMutation drawn;
            do
            {
                drawn = offered[random.Next(offered.Count)];
            }
            while (drawn.IsGuessOfLength);
            yield return (assembly, drawn);
        }
    }

    /// <summary>The changes, in the order of the metadata.</summary>
    public static IReadOnlyList<CodeMutation> Of(byte[] assembly)
    {
        using PEReader file = new([.. assembly]);
        MetadataReader reader = file.GetMetadataReader();
        List<CodeMutation> found = [];
        foreach (TypeDefinitionHandle type in reader.TypeDefinitions)
        {
            string name = NameOf(reader, type);
            if (!name.StartsWith("Litmus.", StringComparison.Ordinal))
            {
                // Code of a source generator: nobody wrote a line of it.
                continue;
            }

            IEnumerable<MethodDefinition> methods = reader.GetTypeDefinition(type).GetMethods().Select(reader.GetMethodDefinition);
            foreach (MethodDefinition method in methods.Where(method => method.RelativeVirtualAddress != 0 && !IsWrittenByCompiler(reader, method)))
            {
                int before = found.Count;
                int start = StartOf(file.PEHeaders, method.RelativeVirtualAddress);
                AddOf(found, assembly, reader, name, start, file.GetMethodBody(method.RelativeVirtualAddress));
                string of = reader.GetString(method.Name);
                for (int i = before; i < found.Count; i++)
                {
                    found[i] = found[i] with { What = $"{of}, {found[i].What}" };
                }
            }
        }

        return found;
    }

    // Equality and printing of records: nobody wrote a line of them.
    private static bool IsWrittenByCompiler(MetadataReader reader, MethodDefinition method) => method.GetCustomAttributes()
        .Select(handle => reader.GetCustomAttribute(handle).Constructor).Where(constructor => constructor.Kind == HandleKind.MemberReference)
        .Select(constructor => reader.GetMemberReference((MemberReferenceHandle)constructor).Parent).Where(parent => parent.Kind == HandleKind.TypeReference)
        .Any(parent => reader.GetString(reader.GetTypeReference((TypeReferenceHandle)parent).Name) == "CompilerGeneratedAttribute");

    private static string NameOf(MetadataReader reader, TypeDefinitionHandle handle)
    {
        TypeDefinition type = reader.GetTypeDefinition(handle);
        string space = reader.GetString(type.Namespace), name = reader.GetString(type.Name);
        return type.GetDeclaringType() is { IsNil: false } around ? $"{NameOf(reader, around)}+{name}" : space.Length == 0 ? name : $"{space}.{name}";
    }

    private static int StartOf(PEHeaders headers, int address)
    {
        SectionHeader section = headers.SectionHeaders[headers.GetContainingSectionIndex(address)];
        return address - section.VirtualAddress + section.PointerToRawData;
    }

    private static void AddOf(List<CodeMutation> found, byte[] assembly, MetadataReader reader, string type, int start, MethodBodyBlock body)
    {
        // The two lowest bits of a small header are 2, and it takes one byte.
        int first = start + ((assembly[start] & 3) == 2 ? 1 : 12);
        int length = body.GetILReader().Length;
        (int last, int lastButOne) = (first, first);
        for (int at = first; at < first + length;)
        {
            OpCode code = Codes[assembly[at] == 0xFE ? 0xFE00 | assembly[at + 1] : assembly[at]];
            int operand = at + code.Size;
            if (MutationAt(assembly, type, at, operand, code) is { } mutation)
            {
                found.Add(mutation);
            }

            if (code == OpCodes.Call && IsGuessOfLength(reader, BitConverter.ToInt32(assembly, operand)))
            {
                // Its two arguments, the length of the text and the number of holes, are written by the compiler.
                for (int i = found.Count - 1; i >= 0 && found[i].Offset >= lastButOne && found[i].Type == type; i--)
                {
                    found[i] = found[i] with { IsGuessOfLength = true };
                }
            }

            (lastButOne, last) = (last, at);
            at = operand + (code.OperandType == OperandType.InlineSwitch ? 4 + (4 * BitConverter.ToInt32(assembly, operand)) : SizeOf(code.OperandType));
        }
    }

    // The constructor of an interpolated string's handler.
    private static bool IsGuessOfLength(MetadataReader reader, int token) =>
        MetadataTokens.Handle(token) is { Kind: HandleKind.MemberReference } handle
        && reader.GetMemberReference((MemberReferenceHandle)handle) is { Parent.Kind: HandleKind.TypeReference } member
        && reader.GetString(member.Name) == ".ctor"
        && reader.GetString(reader.GetTypeReference((TypeReferenceHandle)member.Parent).Name) == "DefaultInterpolatedStringHandler";

    private static CodeMutation? MutationAt(byte[] assembly, string type, int at, int operand, OpCode code)
    {
        if (code.Size == 1 && Others.TryGetValue(assembly[at], out byte other))
        {
            return new CodeMutation(type, $"{code.Name} into {Codes[other].Name}", IsConstant: false, at, [other]);
        }

        if (code == OpCodes.Ldc_R8)
        {
            double value = BitConverter.ToDouble(assembly, operand);
            double changed = value == 0 || !double.IsFinite(value) ? 1 : value * 1.25;
            return new CodeMutation(
                type, string.Create(CultureInfo.InvariantCulture, $"{value:R} into {changed:R}"), IsConstant: true, operand, BitConverter.GetBytes(changed));
        }

        if (code == OpCodes.Ldc_I4)
        {
            int value = BitConverter.ToInt32(assembly, operand);
            return new CodeMutation(type, $"{value} into {value ^ 1}", IsConstant: true, operand, BitConverter.GetBytes(value ^ 1));
        }

        // Numbers from 0 to 7 are operations of their own, one after the other.
        return code.Size == 1 && assembly[at] is >= 0x16 and <= 0x1D
            ? new CodeMutation(type, $"{assembly[at] - 0x16} into {assembly[at] - 0x15}", IsConstant: true, at, [(byte)(assembly[at] + 1)])
            : null;
    }

    private static int SizeOf(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };
}
