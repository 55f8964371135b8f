/** The bare servlet beside which the product is measured: an application of its own, put together by the benchmark. */
package bg.glashatay.run.bench.bare;
