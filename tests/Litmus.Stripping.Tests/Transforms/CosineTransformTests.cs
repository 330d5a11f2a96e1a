using Litmus.Stripping.Transforms;

namespace Litmus.Stripping.Tests.Transforms;

public sealed class CosineTransformTests
{
    // Lengths with factors 2, 4, 3, 5, a large prime, a prime alone and 1, with more and fewer lines than a batch.
    [TestCase(1, 1)]
    [TestCase(1, 7)]
    [TestCase(8, 40)]
    [TestCase(30, 33)]
    [TestCase(47, 12)]
    [TestCase(94, 2)]
    public void Transform_is_the_sum_that_defines_it(int rows, int columns)
    {
        double[] field = Field(rows, columns), transform = new double[rows * columns];

        new CosineTransform(rows, columns).Forward([.. field], transform);

        for (int k = 0; k < rows; k += 3)
        {
            for (int l = 0; l < columns; l += 5)
            {
                transform[(l * rows) + k].Should().BeApproximately(Sum(field, rows, columns, k, l), 1e-12, "rounding of a sum of numbers of order one");
            }
        }
    }

    [TestCase(470, 33)]
    [TestCase(64, 64)]
    [TestCase(45, 50)]
    public void Inverse_gives_the_field_back(int rows, int columns)
    {
        double[] field = Field(rows, columns), transform = new double[rows * columns], back = new double[rows * columns];
        CosineTransform plan = new(rows, columns);

        plan.Forward([.. field], transform);
        double[] spectrum = [.. transform];
        plan.Inverse(transform, back);

        back.Zip(field, (x, y) => Math.Abs(x - y)).Max().Should().BeLessThan(1e-13, "rounding");
        spectrum.Sum(x => x * x).Should().BeApproximately(field.Sum(x => x * x), 1e-10, "the transform is orthonormal");
    }

    [Test]
    public void Bits_do_not_depend_on_the_number_of_threads()
    {
        double[] field = Field(94, 150), one = new double[field.Length], four = new double[field.Length];

        new CosineTransform(94, 150).Forward([.. field], one);
        new CosineTransform(94, 150, threadCount: 4).Forward([.. field], four);

        four.Should().Equal(one);
    }

    [Test]
    public void A_short_array_is_refused()
    {
        Action act = () => new CosineTransform(4, 4).Forward(new double[16], new double[15]);

        act.Should().Throw<ArgumentException>().WithMessage("*expected 4 × 4*");
    }

    private static double[] Field(int rows, int columns) =>
        [.. Enumerable.Range(0, rows * columns).Select(i => Math.Sin(1.7 * i) + (0.3 * Math.Cos(0.011 * i * i)))];

    private static double Sum(double[] field, int rows, int columns, int k, int l)
    {
        double sum = 0;
        for (int m = 0; m < rows; m++)
        {
            for (int n = 0; n < columns; n++)
            {
                sum += field[(m * columns) + n] * Math.Cos(Math.PI * k * ((2 * m) + 1) / (2.0 * rows))
                    * Math.Cos(Math.PI * l * ((2 * n) + 1) / (2.0 * columns));
            }
        }

        return sum * Math.Sqrt((k == 0 ? 1.0 : 2.0) / rows) * Math.Sqrt((l == 0 ? 1.0 : 2.0) / columns);
    }
}
