/** What administrators set by environment: which variables there are, what they mean, and the trial of all at the start. */
package bg.glashatay.ejb.configuration;
