using System.Globalization;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Text;

namespace Litmus.Runs.Identity;

/// <summary>A method's instructions as text: operation codes and operands as they stand, metadata tokens as full names.</summary>
internal static class ReachableCodeInstructions
{
    private static readonly OpCode?[] OneByte = new OpCode?[256];
    private static readonly OpCode?[] TwoBytes = new OpCode?[256];

    static ReachableCodeInstructions()
    {
        foreach (OpCode code in typeof(OpCodes).GetFields().Select(field => field.GetValue(null)).OfType<OpCode>())
        {
            (code.Size == 1 ? OneByte : TwoBytes)[code.Value & 0xFF] = code;
        }
    }

    /// <summary>Appends the instructions.</summary>
    public static void Append(StringBuilder text, MetadataReader reader, BlobReader code, ReachableCodeNames names)
    {
        while (code.RemainingBytes > 0)
        {
            OpCode operation = Next(ref code);
            text.Append(operation.Name).Append(' ');
            switch (operation.OperandType)
            {
                case OperandType.InlineNone:
                    break;
                case OperandType.InlineString:
                    Escape(text, reader.GetUserString(MetadataTokens.UserStringHandle(code.ReadInt32() & 0xFFFFFF)));
                    break;
                case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineSig or OperandType.InlineTok or OperandType.InlineType:
                    text.Append(names.OfToken((EntityHandle)MetadataTokens.Handle(code.ReadInt32())));
                    break;
                case OperandType.InlineSwitch:
                    int count = code.ReadInt32();
                    Bytes(text, ref code, 4 * count);
                    break;
                case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                    Bytes(text, ref code, 1);
                    break;
                case OperandType.InlineVar:
                    Bytes(text, ref code, 2);
                    break;
                case OperandType.InlineI8 or OperandType.InlineR:
                    Bytes(text, ref code, 8);
                    break;
                default:
                    Bytes(text, ref code, 4);
                    break;
            }

            text.Append('\n');
        }
    }

    /// <summary>Appends a word with its length before it: no two lists of words give the same text.</summary>
    public static void Escape(StringBuilder text, string word) => text.Append(CultureInfo.InvariantCulture, $"{word.Length}:{word}");

    private static OpCode Next(ref BlobReader code)
    {
        byte first = code.ReadByte();
        OpCode? found = first == 0xFE ? TwoBytes[code.ReadByte()] : OneByte[first];
        return found ?? throw new InvalidOperationException($"The operation code {first:x2} is not known; is the assembly damaged?");
    }

    private static void Bytes(StringBuilder text, ref BlobReader code, int count) => text.Append(Convert.ToHexStringLower(code.ReadBytes(count)));
}
