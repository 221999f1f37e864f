import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Button, Stack, Text, Title } from '@mantine/core';
import i18n from '@renderer/i18n/i18n';

/** A page that throws takes down itself, not the frame: menu, search and lock stay. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidCatch(error: Error, { componentStack }: ErrorInfo) {
    // To the developer's console only; the message may quote what was typed, so it goes nowhere else.
    console.error(error, componentStack);
  }

  override render() {
    return this.state.broken ? <BrokenPage /> : this.props.children;
  }
}

/** Also the router's answer to a page that throws. */
export function BrokenPage() {
  return (
    <Stack maw={480} mx="auto" mt={96} gap="sm" align="flex-start" role="alert">
      <Title order={1}>{i18n.t('app.broken.title')}</Title>
      <Text c="dimmed">{i18n.t('app.broken.body')}</Text>
      <Button onClick={() => window.location.reload()}>{i18n.t('app.broken.reload')}</Button>
    </Stack>
  );
}
