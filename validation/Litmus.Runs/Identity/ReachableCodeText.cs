using System.Globalization;
using System.Reflection;
using System.Reflection.Metadata;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Litmus.Runs.Identity;

/// <summary>
/// The canonical text of a type: everything about it that can change what its code does. Names stand in place of metadata tokens, members in ordinal order.
/// </summary>
internal sealed partial class ReachableCodeText
{
    // They name a state machine by a name with an ordinal. They can be left out, because the code that starts the machine names it too.
    private static readonly string[] NamesOfStateMachines =
    [
        "System.Runtime.CompilerServices.IteratorStateMachineAttribute", "System.Runtime.CompilerServices.AsyncStateMachineAttribute",
        "System.Runtime.CompilerServices.AsyncIteratorStateMachineAttribute",
    ];

    private readonly ReachableCodeImage _image;
    private readonly MetadataReader _reader;
    private readonly ReachableCodeNames _names;

    /// <summary>Prepares the text of one type.</summary>
    public ReachableCodeText(ReachableAssemblies assemblies, ReachableCodeImage image)
    {
        (_image, _reader) = (image, image.Reader);
        _names = new ReachableCodeNames(assemblies, image);
    }

    /// <summary>The SHA-256 of a text, as 64 hexadecimal digits.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.Unicode.GetBytes(text)));

    /// <summary>A type, or a method of the compiler's storage class.</summary>
    /// <exception cref="InvalidOperationException">There is none of this name.</exception>
    public ReachableCodeUnit UnitOf(string type)
    {
        (string name, string text) = type.StartsWith(ReachableCodeImage.StorageClass + "::", StringComparison.Ordinal) ? OfStorageMethod(type)
            : _image.Find(type) is { } handle ? (_image.GeneratedNames.OfType(handle), OfType(handle, type))
            : throw new InvalidOperationException(
                $"The assembly {_image.Name} has no type {type}, though code that references it does. Build everything again.");
        if (_image.Find(ReachableCodeImage.ModuleType) is not null)
        {
            _names.References.Add(new ReachableCodeKey(_image.Name, ReachableCodeImage.ModuleType));
        }

        return new ReachableCodeUnit($"[{_image.Name}]{name}", HashOf(text), [.. _names.References], [.. _names.Packages], _names.SearchesTypes);
    }

    // The words that a custom attribute holds may be names of types: typeof is stored as text.
    [GeneratedRegex(@"[\p{L}_][\p{L}\p{N}_.+`]*", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    private (string Name, string Text) OfStorageMethod(string unit)
    {
        TypeDefinition storage = _reader.GetTypeDefinition(_image.Find(ReachableCodeImage.StorageClass)!.Value);
        MethodDefinitionHandle method = storage.GetMethods()
            .First(candidate => unit.EndsWith($"::{_reader.GetMethodDefinition(candidate).RelativeVirtualAddress}", StringComparison.Ordinal));
        return ($"{ReachableCodeImage.StorageClass}::{_reader.GetString(_reader.GetMethodDefinition(method).Name)}", OfMethod(method));
    }

    private string OfType(TypeDefinitionHandle handle, string name)
    {
        TypeDefinition type = _reader.GetTypeDefinition(handle);
        List<string> parts =
        [
            .. type.GetInterfaceImplementations().Select(_reader.GetInterfaceImplementation)
                .Select(implemented => $"interface {_names.OfType(implemented.Interface)}{Attributes(implemented.GetCustomAttributes())}"),
            .. type.GetMethodImplementations().Select(_reader.GetMethodImplementation)
                .Select(implemented => $"override {_names.OfToken(implemented.MethodDeclaration)} by {_names.OfToken(implemented.MethodBody)}"),
            .. type.GetMethods().Select(OfMethod),
            .. type.GetProperties().Select(property => OfProperty(_reader.GetPropertyDefinition(property))),
            .. type.GetEvents().Select(declared => OfEvent(_reader.GetEventDefinition(declared))),
            .. type.GetNestedTypes().Select(nested => $"nested {_names.OfType(nested)}"),
            .. _image.ResourcesOf(name).Select(resource => $"resource {resource}"),
        ];

        // The fields of a structure lie in memory in their order.
        string[] fields = [.. type.GetFields().Select(OfField)];
        bool isOrdered = type.Attributes.HasFlag(TypeAttributes.SequentialLayout) || type.Attributes.HasFlag(TypeAttributes.ExplicitLayout);
        parts.AddRange(isOrdered ? [string.Join('\n', fields)] : fields);
        parts.Sort(StringComparer.Ordinal);

        TypeLayout layout = type.GetLayout();
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"type {_image.GeneratedNames.OfType(handle)} {(int)type.Attributes:x} ");
        text.Append(CultureInfo.InvariantCulture, $"layout {layout.PackingSize} {layout.Size} base {_names.OfType(type.BaseType)}");
        text.Append(GenericParameters(type.GetGenericParameters())).Append(Attributes(type.GetCustomAttributes())).Append('\n');
        foreach (string part in parts)
        {
            ReachableCodeInstructions.Escape(text, part);
            text.Append('\n');
        }

        return text.ToString();
    }

    private string OfField(FieldDefinitionHandle handle)
    {
        FieldDefinition field = _reader.GetFieldDefinition(handle);
        string data = field.GetRelativeVirtualAddress() == 0 ? string.Empty : Convert.ToHexStringLower(_image.DataOf(field));
        return $"field {_names.OfToken(handle)} {(int)field.Attributes:x} offset {field.GetOffset()} constant {Constant(field.GetDefaultValue())} data {data} "
            + $"{Blob(field.GetMarshallingDescriptor())}{Attributes(field.GetCustomAttributes())}";
    }

    private string OfProperty(PropertyDefinition property) =>
        $"property {_reader.GetString(property.Name)} {ReachableCodeNames.Signature(property.DecodeSignature(_names, genericContext: null))} "
        + $"{(int)property.Attributes:x} {Constant(property.GetDefaultValue())}{Attributes(property.GetCustomAttributes())}";

    private string OfEvent(EventDefinition declared) =>
        $"event {_reader.GetString(declared.Name)} {_names.OfType(declared.Type)} {(int)declared.Attributes:x}{Attributes(declared.GetCustomAttributes())}";

    private string OfMethod(MethodDefinitionHandle handle)
    {
        MethodDefinition method = _reader.GetMethodDefinition(handle);
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"method {_names.OfToken(handle)} {(int)method.Attributes:x} {(int)method.ImplAttributes:x}");
        text.Append(GenericParameters(method.GetGenericParameters())).Append(Attributes(method.GetCustomAttributes()));
        if (method.Attributes.HasFlag(MethodAttributes.PinvokeImpl))
        {
            MethodImport import = method.GetImport();
            string module = _reader.GetString(_reader.GetModuleReference(import.Module).Name);
            text.Append(CultureInfo.InvariantCulture, $" import {module} {_reader.GetString(import.Name)} {(int)import.Attributes:x}");
        }

        foreach (Parameter parameter in method.GetParameters().Select(_reader.GetParameter).OrderBy(parameter => parameter.SequenceNumber))
        {
            text.Append(CultureInfo.InvariantCulture, $"\nparameter {parameter.SequenceNumber} {_reader.GetString(parameter.Name)} ");
            text.Append(CultureInfo.InvariantCulture, $"{(int)parameter.Attributes:x} ").Append(Constant(parameter.GetDefaultValue())).Append(' ');
            text.Append(Blob(parameter.GetMarshallingDescriptor())).Append(Attributes(parameter.GetCustomAttributes()));
        }

        if (method.RelativeVirtualAddress != 0)
        {
            AppendBody(text.Append('\n'), _image.File.GetMethodBody(method.RelativeVirtualAddress));
        }

        return text.ToString();
    }

    private void AppendBody(StringBuilder text, MethodBodyBlock body)
    {
        if (!body.LocalSignature.IsNil)
        {
            text.Append("locals ").AppendJoin(", ", _reader.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(_names, genericContext: null))
                .Append(body.LocalVariablesInitialized ? " set to zero\n" : "\n");
        }

        foreach (ExceptionRegion region in body.ExceptionRegions)
        {
            text.Append(CultureInfo.InvariantCulture, $"{region.Kind} {region.TryOffset} {region.TryLength} {region.HandlerOffset} {region.HandlerLength} ");
            text.Append(CultureInfo.InvariantCulture, $"{region.FilterOffset} {_names.OfType(region.CatchType)}\n");
        }

        ReachableCodeInstructions.Append(text, _reader, body.GetILReader(), _names);
    }

    private string GenericParameters(GenericParameterHandleCollection parameters)
    {
        StringBuilder text = new();
        foreach (GenericParameter parameter in parameters.Select(_reader.GetGenericParameter))
        {
            text.Append(CultureInfo.InvariantCulture, $" <{parameter.Index} {_reader.GetString(parameter.Name)} {(int)parameter.Attributes:x}");
            foreach (GenericParameterConstraint constraint in parameter.GetConstraints().Select(_reader.GetGenericParameterConstraint))
            {
                text.Append(" : ").Append(_names.OfType(constraint.Type)).Append(Attributes(constraint.GetCustomAttributes()));
            }

            text.Append(Attributes(parameter.GetCustomAttributes())).Append('>');
        }

        return text.ToString();
    }

    private string Attributes(CustomAttributeHandleCollection attributes)
    {
        List<string> texts = [];
        foreach (CustomAttribute attribute in attributes.Select(_reader.GetCustomAttribute))
        {
            string constructor = _names.OfToken(attribute.Constructor);
            if (NamesOfStateMachines.Any(name => constructor.Contains($" {name}::", StringComparison.Ordinal)))
            {
                continue;
            }

            byte[] value = _reader.GetBlobBytes(attribute.Value);
            foreach (Match word in Word().Matches(Encoding.UTF8.GetString(value)))
            {
                // The byte before a name is its length and may look like one letter of it.
                _names.AddNamed(word.Value);
                _names.AddNamed(word.Value[1..]);
            }

            texts.Add($" [{constructor} {Convert.ToHexStringLower(value)}]");
        }

        texts.Sort(StringComparer.Ordinal);
        return string.Concat(texts);
    }

    private string Constant(ConstantHandle handle)
    {
        if (handle.IsNil)
        {
            return string.Empty;
        }

        Constant constant = _reader.GetConstant(handle);
        return $"{constant.TypeCode} {Blob(constant.Value)}";
    }

    private string Blob(BlobHandle handle) => handle.IsNil ? string.Empty : Convert.ToHexStringLower(_reader.GetBlobBytes(handle));
}
