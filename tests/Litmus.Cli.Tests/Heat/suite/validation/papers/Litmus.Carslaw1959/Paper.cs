using Litmus.Cases;

[assembly: CasesOf("carslaw1959")]
