using Litmus.Cases;

[assembly: CasesOf("wang2023")]
