/** One step for many texts, each in a transaction of its own. */
package bg.glashatay.ejb.bulk;
