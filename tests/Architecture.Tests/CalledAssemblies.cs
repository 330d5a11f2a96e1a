using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace Architecture.Tests;

/// <summary>
/// Which assemblies the compiled code of a type uses: by its own methods and those of its nested types, and by the methods of its own assembly that these call, in turn. Constructing a type of the own
/// assembly counts as calling its virtual methods, since these can be reached through an interface; a constructed closure or iterator counts as calling all of its methods.
/// </summary>
internal static class CalledAssemblies
{
    private const BindingFlags Everything = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    public static HashSet<Assembly> Of(Type root)
    {
        HashSet<Assembly> assemblies = [];
        HashSet<MethodBase> visited = [];
        Queue<MethodBase> open = new(WithNested(root).SelectMany(MethodsOf));
        while (open.TryDequeue(out MethodBase? method))
        {
            if (!visited.Add(method))
            {
                continue;
            }

            foreach (MemberInfo member in MembersUsedBy(method))
            {
                assemblies.UnionWith(TypesOf(member).SelectMany(WithArguments).Select(type => type.Assembly));
                foreach (MethodBase called in CalledThrough(member).Where(called => called.Module.Assembly == root.Assembly))
                {
                    open.Enqueue(called);
                }
            }
        }

        return assemblies;
    }

    private static IEnumerable<Type> WithNested(Type type) => type.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic).SelectMany(WithNested).Prepend(type);

    private static IEnumerable<MethodBase> MethodsOf(Type type) => type.GetMethods(Everything).Cast<MethodBase>().Concat(type.GetConstructors(Everything));

    private static IEnumerable<Type> TypesOf(MemberInfo member) =>
        (member is MethodInfo { IsGenericMethod: true } generic ? generic.GetGenericArguments() : []).Concat((member as Type ?? member.DeclaringType) is { } type ? [type] : []);

    private static IEnumerable<MethodBase> CalledThrough(MemberInfo member)
    {
        Type? owner = member.DeclaringType is { IsGenericType: true } constructed ? constructed.GetGenericTypeDefinition() : member.DeclaringType;
        if (owner is null || member is Type)
        {
            return [];
        }

        // The definition, so that a generic method is read once and not for each of its instances.
        IEnumerable<MethodBase> called = member is MethodBase method ? [owner.IsGenericType || method.IsGenericMethod ? DefinitionOf(owner, method) : method] : [];
        IEnumerable<MethodBase> reached = member is not ConstructorInfo ? []
            : owner.IsDefined(typeof(CompilerGeneratedAttribute)) ? MethodsOf(owner)
            : MethodsOf(owner).Where(candidate => candidate.IsVirtual);
        return owner.TypeInitializer is { } initializer ? [.. called, .. reached, initializer] : [.. called, .. reached];
    }

    private static MethodBase DefinitionOf(Type owner, MethodBase method) => MethodsOf(owner).First(candidate => candidate.MetadataToken == method.MetadataToken);

    private static IEnumerable<MemberInfo> MembersUsedBy(MethodBase method)
    {
        if (method.GetMethodBody() is not { } body)
        {
            yield break;
        }

        byte[] code = body.GetILAsByteArray()!;
        Type[]? typeArguments = method.DeclaringType is { IsGenericType: true } generic ? generic.GetGenericArguments() : null;
        Type[]? methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (int at = 0; at < code.Length;)
        {
            short value = code[at] == 0xFE ? (short)(0xFE00 | code[at + 1]) : code[at];
            OpCode opCode = OpCodesByValue[value];
            at += opCode.Size;
            switch (opCode.OperandType)
            {
                case OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok:
                    yield return method.Module.ResolveMember(BitConverter.ToInt32(code, at), typeArguments, methodArguments)!;
                    at += 4;
                    break;
                case OperandType.InlineSwitch:
                    at += 4 + (4 * BitConverter.ToInt32(code, at));
                    break;
                default:
                    at += SizeOf(opCode.OperandType);
                    break;
            }
        }
    }

    private static IEnumerable<Type> WithArguments(Type type) =>
        type.HasElementType ? WithArguments(type.GetElementType()!)
        : type.IsGenericParameter ? []
        : type.GetGenericArguments().SelectMany(WithArguments).Prepend(type);

    private static int SizeOf(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };
}
