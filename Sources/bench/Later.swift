func benchFrames(_ request: BenchRequest, _ report: inout BenchReport) {}
func benchStart(_ request: BenchRequest, _ report: inout BenchReport) throws(BenchError) {}
func benchMemory(_ request: BenchRequest, _ report: inout BenchReport) throws(BenchError) {}
