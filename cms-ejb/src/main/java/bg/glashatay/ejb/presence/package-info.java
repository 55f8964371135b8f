/** Who else is in a text at the moment. */
package bg.glashatay.ejb.presence;
