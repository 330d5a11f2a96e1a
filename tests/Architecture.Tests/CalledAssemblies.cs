using System.Reflection;
using System.Reflection.Emit;

namespace Architecture.Tests;

/// <summary>Which assemblies the compiled code of a type uses: by its own methods, by those of its nested types (closures), and by the types of its own assembly that it calls, in turn.</summary>
internal static class CalledAssemblies
{
    private const BindingFlags Everything = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    public static HashSet<Assembly> Of(Type root)
    {
        HashSet<Assembly> assemblies = [];
        HashSet<Type> visited = [];
        Queue<Type> open = new([root]);
        while (open.TryDequeue(out Type? type))
        {
            if (!visited.Add(type))
            {
                continue;
            }

            foreach (Type used in TypesUsedBy(type).Concat(type.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic)))
            {
                Type definition = used.IsGenericType ? used.GetGenericTypeDefinition() : used;
                assemblies.Add(definition.Assembly);
                if (definition.Assembly == root.Assembly)
                {
                    open.Enqueue(definition);
                }
            }
        }

        return assemblies;
    }

    private static IEnumerable<Type> TypesUsedBy(Type type) =>
        type.GetMethods(Everything).Cast<MethodBase>().Concat(type.GetConstructors(Everything)).SelectMany(TypesUsedBy).SelectMany(WithArguments);

    private static IEnumerable<Type> TypesUsedBy(MethodBase method)
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
                    MemberInfo member = method.Module.ResolveMember(BitConverter.ToInt32(code, at), typeArguments, methodArguments)!;
                    if ((member as Type ?? member.DeclaringType) is { } used)
                    {
                        yield return used;
                    }

                    foreach (Type argument in member is MethodInfo { IsGenericMethod: true } called ? called.GetGenericArguments() : [])
                    {
                        yield return argument;
                    }

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
