namespace Litmus.GrainSelection.Tests.Thermodynamics;

/// <summary>eˣ to about 26 digits in decimal arithmetic: halve the argument, sum the series, square back. It shares no code with the solver.</summary>
internal static class DecimalExponential
{
    public static decimal Of(decimal x)
    {
        if (x < 0)
        {
            return 1 / Of(-x);
        }

        int halvings = 0;
        while (x > 0.01m)
        {
            x /= 2;
            halvings++;
        }

        decimal term = 1;
        decimal sum = 1;
        for (int n = 1; n < 16; n++)
        {
            term *= x / n;
            sum += term;
        }

        for (; halvings > 0; halvings--)
        {
            sum *= sum;
        }

        return sum;
    }
}
