/**
 * The run command: starts PostgreSQL and Payara with the EAR on this machine and stops them again. The tests and the
 * benchmark start the product with the same classes. Nothing of this package is shipped in the EAR.
 */
package bg.glashatay.run;
