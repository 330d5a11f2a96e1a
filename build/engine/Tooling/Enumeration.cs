using System.ComponentModel;
using System.Globalization;
using System.Reflection;

namespace Nuke.Common.Tooling;

/// <summary>A closed set of values, declared as static fields of the derived class.</summary>
public abstract class Enumeration
{
    /// <summary>The text that stands for the value.</summary>
    protected string Value { get; set; } = "";

    public static implicit operator string(Enumeration value) => value.Value;

    public override string ToString() => Value;

    /// <summary>Finds the field by its name, in any case.</summary>
    public class TypeConverter<T> : TypeConverter
    {
        public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => sourceType == typeof(string);

        public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
            typeof(T).GetFields(BindingFlags.Public | BindingFlags.Static)
                .Single(field => field.Name.Equals((string)value, StringComparison.OrdinalIgnoreCase))
                .GetValue(obj: null);
    }
}
