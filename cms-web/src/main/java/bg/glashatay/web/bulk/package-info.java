/** Several documents through the same step: chosen in a list, confirmed on a page of its own, told of one by one. */
package bg.glashatay.web.bulk;
