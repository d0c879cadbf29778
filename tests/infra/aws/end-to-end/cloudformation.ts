/** Deploys a template by CloudFormation's query API and gives its outputs. Throws when it is not complete at once. */
export async function deploy(
  endpoint: string,
  stack: string,
  template: object,
): Promise<Readonly<Record<string, string>>> {
  await ask(endpoint, {
    Action: 'CreateStack',
    StackName: stack,
    TemplateBody: JSON.stringify(template),
    'Capabilities.member.1': 'CAPABILITY_IAM',
  });
  const answer = await ask(endpoint, { Action: 'DescribeStacks', StackName: stack });
  const status = textsOf(answer, 'StackStatus')[0];
  if (status !== 'CREATE_COMPLETE') throw new Error(`the stack is ${status}`);
  const values = textsOf(answer, 'OutputValue');
  return Object.fromEntries(textsOf(answer, 'OutputKey').map((key, at) => [key, values[at] ?? '']));
}

async function ask(endpoint: string, question: Readonly<Record<string, string>>): Promise<string> {
  const credential = 'Credential=test/20261125/us-east-1/cloudformation/aws4_request';
  const answer = await fetch(endpoint, {
    method: 'POST',
    // moto finds the service by the credential and checks no signature.
    headers: { authorization: `AWS4-HMAC-SHA256 ${credential}, SignedHeaders=host, Signature=none` },
    body: new URLSearchParams({ Version: '2010-05-15', ...question }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return text;
}

function textsOf(xml: string, element: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<${element}>([^<]*)</${element}>`, 'g'))].map(([, text = '']) => text);
}
