namespace Litmus.Electrochemistry.Impedance;

/// <summary>Starts of a circuit fit: time constants over the measured window, resistances of similar size, exponents between 0.6 and 0.95.</summary>
internal static class FitStarts
{
    private static readonly int[] Bases = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61];

    /// <summary>Number of arcs for which there are enough bases: three per arc.</summary>
    public static int LargestArcCount => Bases.Length / 3;

    /// <summary>One start, in the parameters of <see cref="CircuitResiduals"/>.</summary>
    public static double[] At(ImpedanceSpectrum spectrum, int arcCount, int index)
    {
        double smallest = spectrum.Impedances.Min(impedance => Math.Abs(impedance.Real));
        double largest = spectrum.Impedances.Max(impedance => Math.Abs(impedance.Real));
        double magnitude = spectrum.Impedances.Max(impedance => impedance.Magnitude);
        double width = Math.Max(largest - smallest, 1e-3 * magnitude);
        double fast = -Math.Log(2 * Math.PI * spectrum.Frequencies.Max()), slow = -Math.Log(2 * Math.PI * spectrum.Frequencies.Min());
        double[] parameters = new double[1 + (3 * arcCount)];
        parameters[0] = Math.Log(Math.Max(smallest, 1e-3 * magnitude));
        for (int arc = 0; arc < arcCount; arc++)
        {
            // Each arc has its own part of the window.
            double logTime = fast + ((slow - fast) * (arc + Halton(index + 1, Bases[3 * arc])) / arcCount);
            double resistance = width / arcCount * (0.3 + (1.4 * Halton(index + 1, Bases[(3 * arc) + 1])));
            double exponent = 0.6 + (0.35 * Halton(index + 1, Bases[(3 * arc) + 2]));
            parameters[1 + (3 * arc)] = Math.Log(resistance);
            parameters[2 + (3 * arc)] = (exponent * logTime) - Math.Log(resistance);
            parameters[3 + (3 * arc)] = Math.Log(exponent / (1 - exponent));
        }

        return parameters;
    }

    // The radical inverse of the index.
    private static double Halton(int index, int radix)
    {
        double value = 0, digit = 1;
        for (int rest = index; rest > 0; rest /= radix)
        {
            digit /= radix;
            value += digit * (rest % radix);
        }

        return value;
    }
}
