/**
 * The benchmark: starts the product as the run command does, measures it and prints tables. Nothing here passes or
 * fails, and nothing of it is shipped.
 */
package bg.glashatay.run.bench;
